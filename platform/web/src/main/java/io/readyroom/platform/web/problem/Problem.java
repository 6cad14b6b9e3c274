package io.readyroom.platform.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.readyroom.platform.web.trace.TraceIds;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:readyroom:problem:<slug>}
 * @param title the kind of problem
 * @param status HTTP status
 * @param detail this occurrence, in a sentence
 * @param instance path of the request
 * @param traceId to be named when asking for help
 * @param retryable whether the same request may succeed later
 * @param errors what is wrong field by field, left out when empty
 * @param members extension members
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "instance", "traceId", "retryable", "errors" })
public record Problem(String type, String title, int status, String detail, String instance, String traceId,
        boolean retryable, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonIgnore Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:readyroom:problem:";

    /** The document of a refusal. */
    public static Problem of(ProblemException refusal, String path) {
        return of(refusal.type(), refusal.getMessage(), path, refusal.errors(), refusal.members());
    }

    /** The document of a kind of problem. */
    public static Problem of(ProblemType type, String detail, String path) {
        return of(type, detail, path, List.of(), Map.of());
    }

    private static Problem of(ProblemType type, String detail, String path, List<FieldError> errors,
            Map<String, Object> members) {
        return new Problem(TYPE_PREFIX + type.slug(), type.title(), type.status(), detail, path,
                TraceIds.current().orElse(null), type.retryable(), errors, members);
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return members;
    }

    /** The HTTP answer; a retryable problem says when to come back. */
    public RestResponse<Problem> toResponse(Duration retryAfter) {
        RestResponse.ResponseBuilder<Problem> response = RestResponse.ResponseBuilder.<Problem> create(status).entity(this)
                .type(MEDIA_TYPE);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, (retryAfter.toMillis() + 999) / 1000));
        }
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
