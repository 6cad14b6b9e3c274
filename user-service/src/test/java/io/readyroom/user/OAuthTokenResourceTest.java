package io.readyroom.user;

import static io.readyroom.user.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class OAuthTokenResourceTest {

    @Test
    void givesAServiceATokenForInternalCallsOnly() {
        String token = issue("exam-service", People.SERVICE_SECRET).then().statusCode(200)
                .body("token_type", equalTo("Bearer"), "expires_in", equalTo(600)).header("Cache-Control", "no-store").extract()
                .path("access_token");
        var claims = People.claims(token);
        assertThat(claims.getString("sub")).isEqualTo("exam-service");
        assertThat(claims.getString("client_id")).isEqualTo("exam-service");
        assertThat(claims.getString("aud")).isEqualTo("readyroom-internal");
        assertThat(claims.getList("groups")).isEqualTo(List.of("service"));
        given().header("Authorization", "Bearer " + token).get("/internal/disabled-accounts").then().statusCode(200);
    }

    @Test
    void takesTheSecretByBasicToo() {
        given().auth().preemptive().basic("exam-service", People.SERVICE_SECRET)
                .formParam("grant_type", "client_credentials").post("/v1/oauth/token").then().statusCode(200);
    }

    @Test
    void refusesWhomItDoesNotKnow() {
        assertProblem(issue("exam-service", "wrong"), 401, "not-authenticated").body("error", equalTo("invalid_client"));
        assertProblem(issue("nobody", People.SERVICE_SECRET), 401, "not-authenticated");
        assertProblem(issue("scoring-service", ""), 401, "not-authenticated");
        assertProblem(given().formParam("grant_type", "client_credentials").post("/v1/oauth/token"), 401, "not-authenticated");
        assertProblem(given().formParam("grant_type", "password").post("/v1/oauth/token"), 400, "invalid-request")
                .body("error", equalTo("unsupported_grant_type"));
        assertProblem(given().formParam("client_id", "x").post("/v1/oauth/token"), 400, "invalid-request")
                .body("error", equalTo("invalid_request"));
        assertProblem(People.post("/v1/oauth/token", "{}"), 415, "unsupported-media-type");
    }

    private static Response issue(String client, String secret) {
        return given().formParam("grant_type", "client_credentials").formParam("client_id", client)
                .formParam("client_secret", secret).post("/v1/oauth/token");
    }
}
