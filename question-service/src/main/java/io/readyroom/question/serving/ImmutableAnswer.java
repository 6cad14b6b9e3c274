package io.readyroom.question.serving;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.question.content.ContentJson;

/** An answer that stays what it is: a strong ETag of its bytes, to be cached for a year. */
final class ImmutableAnswer {

    private static final String CACHE_CONTROL = "private, max-age=31536000, immutable";

    private ImmutableAnswer() {
    }

    static RestResponse<byte[]> of(byte[] json, Request request) {
        EntityTag tag = new EntityTag(ContentJson.hash(json).substring(0, 32));
        RestResponse.ResponseBuilder<byte[]> builder = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(json)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return builder.header(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }
}
