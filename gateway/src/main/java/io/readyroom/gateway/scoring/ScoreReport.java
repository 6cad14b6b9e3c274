package io.readyroom.gateway.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * A result as a document.
 *
 * @param content empty when it is the one that the client has
 * @param headers by which it is named, kept and compared
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record ScoreReport(Optional<byte[]> content, Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final int NOT_MODIFIED = 304;

    static ScoreReport from(RestResponse<byte[]> response) {
        Map<String, String> headers = Stream
                .of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CACHE_CONTROL, "X-Content-Type-Options")
                .filter(name -> response.getHeaderString(name) != null)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), response::getHeaderString));
        return new ScoreReport(
                response.getStatus() == NOT_MODIFIED ? Optional.empty() : Optional.of(response.getEntity()), headers);
    }
}
