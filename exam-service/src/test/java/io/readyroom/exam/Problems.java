package io.readyroom.exam;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Asserts refusals by their slug. */
public final class Problems {

    private Problems() {
    }

    public static ValidatableResponse assertProblem(Response response, int status, String slug) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("urn:readyroom:problem:" + slug))
                .body("status", equalTo(status));
    }
}
