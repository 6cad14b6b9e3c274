package io.readyroom.question.changeset;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.EditTag;

/** Answers with a change set carry its ETag. */
final class SetAnswer {

    private SetAnswer() {
    }

    static RestResponse<ChangeSetResponse> of(ChangeSetResponse set) {
        return tagged(RestResponse.ResponseBuilder.ok(set), set);
    }

    static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, ChangeSetResponse set) {
        return answer.header(HttpHeaders.ETAG, new EditTag(set.edit()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
