package io.readyroom.question;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An account with a role, and what it asks of the service. */
public record Somebody(UUID account, String role) {

    public static Somebody author() {
        return new Somebody(UUID.randomUUID(), "author");
    }

    public static Somebody reviewer() {
        return new Somebody(UUID.randomUUID(), "reviewer");
    }

    public static Somebody learner() {
        return new Somebody(UUID.randomUUID(), "learner");
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + TestTokens.with(account, role)).contentType(ContentType.JSON);
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    /** With the ETag of what was read. */
    public Response post(String path, String ifMatch, Object body) {
        return request().header("If-Match", ifMatch).body(body).post(path);
    }

    public Response put(String path, String ifMatch, Object body) {
        RequestSpecification request = request().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }
}
