package io.readyroom.question.authoring;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/** Versions over HTTP: with their ETag, and never from a cache, as they hold keys. */
final class VersionAnswer {

    private VersionAnswer() {
    }

    static RestResponse<VersionResponse> ok(VersionResponse version) {
        return tagged(RestResponse.ResponseBuilder.ok(version), version).build();
    }

    static RestResponse<VersionResponse> created(VersionResponse version) {
        return tagged(RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, version), version)
                .header(HttpHeaders.LOCATION,
                        QuestionResource.PATH + "/" + version.questionId() + "/versions/" + version.version())
                .build();
    }

    private static RestResponse.ResponseBuilder<VersionResponse> tagged(
            RestResponse.ResponseBuilder<VersionResponse> answer, VersionResponse version) {
        return answer.header(HttpHeaders.ETAG, version.etag()).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
