package io.readyroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** A request through the gateway. */
final class Call {

    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String method;
    private final HttpRequest.Builder request;
    private final List<Consumer<Answer>> listeners = new ArrayList<>();
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    private Call(String method, String gateway, String path) {
        this.method = method;
        this.request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(20));
    }

    static Call of(String method, String path) {
        return at(SharedSystem.get().url("gateway"), method, path);
    }

    /** At another gateway than that of the shared system. */
    static Call at(String gateway, String method, String path) {
        return new Call(method, gateway, path);
    }

    static Call get(String path) {
        return of("GET", path);
    }

    static Call post(String path) {
        return of("POST", path);
    }

    Call token(String accessToken) {
        return header("Authorization", "Bearer " + accessToken);
    }

    Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    Call json(JsonNode content) {
        return body("application/json", Json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    Call json(String content) {
        return body("application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    Call body(String mediaType, byte[] content) {
        body = HttpRequest.BodyPublishers.ofByteArray(content);
        return header("Content-Type", mediaType);
    }

    Call timeout(Duration limit) {
        request.timeout(limit);
        return this;
    }

    Call tell(Consumer<Answer> listener) {
        listeners.add(listener);
        return this;
    }

    HttpRequest request() {
        return request.method(method, body).build();
    }

    Answer send() {
        try {
            HttpResponse<String> response = CLIENT.send(request(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Answer answer = new Answer(method + " " + response.uri().getRawPath(), response.statusCode(), response.headers(),
                    response.body());
            listeners.forEach(listener -> listener.accept(answer));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
