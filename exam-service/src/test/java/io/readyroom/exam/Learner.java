package io.readyroom.exam;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import java.util.function.Supplier;

import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody with a token, who speaks to the service as a client does. */
public record Learner(UUID id, String token) {

    public static final String SESSIONS = "/v1/exam-sessions";

    public static Learner guest() {
        UUID id = UUID.randomUUID();
        return new Learner(id, TestTokens.guest(id));
    }

    public static Learner registered() {
        UUID id = UUID.randomUUID();
        return new Learner(id, TestTokens.learner(id));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    public Response get(String path) {
        return request().get(SESSIONS + path);
    }

    public Response post(String path) {
        return request().post(SESSIONS + path);
    }

    public Response start(String body) {
        return request().contentType(ContentType.JSON).body(body).post(SESSIONS);
    }

    /** Starts a free session and answers its id. */
    public String sit(String exam) {
        return start("{\"exam\":\"" + exam + "\",\"mode\":\"free\"}").then().statusCode(201).extract().path("id");
    }

    public Response save(String session, int position, int revision, String response) {
        return put(session, position, "{\"response\":" + response + ",\"revision\":" + revision + "}");
    }

    public Response put(String session, int position, String body) {
        return request().contentType(ContentType.JSON).body(body).put(SESSIONS + "/" + session + "/answers/" + position);
    }

    public Response patch(String session, String body) {
        return request().contentType(ContentType.JSON).body(body).patch(SESSIONS + "/" + session + "/answers");
    }

    public Response submit(String session) {
        return post("/" + session + "/submit");
    }

    /** As a client does: a problem that may be retried is. */
    public static Response patiently(Supplier<Response> call) {
        Response response = call.get();
        for (int tries = 1; response.statusCode() == 503 && tries < 10; tries++) {
            response = call.get();
        }
        return response;
    }

    /** What the service says is stored at a position. */
    public Response stored(String session, int position) {
        return get("/" + session + "/questions?from=" + position + "&limit=1");
    }
}
