package io.readyroom.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The OpenAPI document of a service, as committed under {@code contracts/openapi}. */
public final class OpenApiContract {

    private OpenApiContract() {
    }

    /**
     * Compares the document that the running service serves with the committed one.
     *
     * @param service name of the file without {@code .yaml}
     * @param management root of the management interface, {@code @TestHTTPResource(management = true)}
     */
    public static void assertMatches(String service, URL management) {
        URI document = URI.create(management.getProtocol() + "://" + management.getAuthority() + "/q/openapi");
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(document)
                    .header("Accept", "application/yaml").build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(document + " answers " + response.statusCode());
            }
            GoldenFile.assertMatches("contracts/openapi/" + service + ".yaml", response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
