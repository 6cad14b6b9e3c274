package io.readyroom.user;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What a refusal must look like. */
final class Problems {

    private Problems() {
    }

    static ValidatableResponse assertProblem(Response response, int status, String slug) {
        return assertProblem(response.then(), status, slug);
    }

    static ValidatableResponse assertProblem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status).contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:readyroom:problem:" + slug), "status", equalTo(status), "traceId", notNullValue());
    }
}
