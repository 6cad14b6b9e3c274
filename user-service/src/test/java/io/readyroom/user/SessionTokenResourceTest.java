package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class SessionTokenResourceTest {

    private final UUID candidate = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @Test
    void letsACandidateIntoOneSession() {
        String token = issue(People.serviceToken(), body(false)).then().statusCode(200).header("Cache-Control", "no-store")
                .body("items", hasSize(1), "items[0].keySet().sort()", contains("accessToken", "expiresIn"),
                        "items[0].expiresIn",
                        equalTo(600))
                .extract().path("items[0].accessToken");
        var claims = People.claims(token);
        assertThat(claims.getList("groups")).isEqualTo(List.of("candidate"));
        assertThat(claims.getString("sub")).isEqualTo(candidate.toString());
        assertThat(claims.getString("org")).isEqualTo(organisation.toString());
        assertThat(claims.getString("session")).isEqualTo(session.toString());
        assertThat(claims.getBoolean("livemode")).isFalse();
        assertThat(claims.getString("aud")).isEqualTo("readyroom-api");
        assertProblem(as(token).get("/v1/me"), 403, "forbidden");
        assertProblem(as(token).delete("/v1/me"), 403, "forbidden");
        assertProblem(issue(token, body(true)), 403, "forbidden");
    }

    /** A role alone would let every service into every session. */
    @Test
    void isForTheOwnerOfSessionsOnly() {
        String other = given().formParam("grant_type", "client_credentials").formParam("client_id", "question-service")
                .formParam("client_secret", People.SERVICE_SECRET).post("/v1/oauth/token").then().statusCode(200).extract()
                .path("access_token");
        assertProblem(issue(other, body(true)), 403, "forbidden");
        assertProblem(issue(People.learner().access(), body(true)), 403, "forbidden");
        assertProblem(given().contentType(ContentType.JSON).body(body(true)).post("/internal/session-tokens"), 401,
                "not-authenticated");
    }

    @Test
    void namesWhatIsMissing() {
        Map<String, Object> incomplete = Map.of("accountId", candidate, "organisationId", organisation, "livemode", true);
        assertProblem(issue(People.serviceToken(), Map.of("items", List.of(incomplete))), 400, "invalid-request")
                .body("errors.field", contains("items[0].sessionId"));
        assertProblem(issue(People.serviceToken(), Map.of("items", List.of())), 400, "invalid-request");
        assertProblem(issue(People.serviceToken(), Map.of("items", Collections.nCopies(65, incomplete))), 400,
                "invalid-request");
    }

    /** In another order, candidates would sit each other's exams. */
    @Test
    void answersInTheOrderOfTheRequest() {
        List<String> sessions = Stream.generate(UUID::randomUUID).limit(64).map(UUID::toString).toList();
        List<String> tokens = issue(People.serviceToken(), Map.of("items", sessions.stream().map(id -> Map.of("accountId",
                candidate, "organisationId", organisation, "sessionId", id, "livemode", true)).toList())).then()
                .statusCode(200).extract().path("items.accessToken");
        assertThat(tokens.stream().map(token -> People.claims(token).getString("session"))).containsExactlyElementsOf(sessions);
    }

    private Map<String, Object> body(boolean livemode) {
        return Map.of("items", List.of(Map.of("accountId", candidate, "organisationId", organisation, "sessionId", session,
                "livemode", livemode)));
    }

    private static Response issue(String token, Map<String, Object> body) {
        return as(token).contentType(ContentType.JSON).body(body).post("/internal/session-tokens");
    }
}
