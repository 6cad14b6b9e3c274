package io.readyroom.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A gateway with short patience, small limits and a service that is away. */
@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
@TestProfile(StrainedGatewayResourceTest.ShortPatience.class)
class StrainedGatewayResourceTest {

    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final UUID learner = UUID.randomUUID();
    private final String token = TestTokens.learner(learner);
    private final String session = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        exam.reset();
    }

    @Test
    void tellsALateServiceFromOneThatIsAway() {
        exam.on("GET", "/v1/exam-sessions", request -> StubResponse.json(200, "{}").after(3_000));
        given().auth().oauth2(token).get("/v1/exam-sessions").then().statusCode(504)
                .body("type", endsWith(":upstream-timeout")).body("retryable", equalTo(true)).header("Retry-After", "1");
        given().contentType(ContentType.JSON).body("{}").post("/v1/login").then().statusCode(503)
                .body("type", endsWith(":unavailable")).body("retryable", equalTo(true)).header("Retry-After", "1");
        given().auth().oauth2(token).get("/v1/exam-sessions/" + session + "/result").then().statusCode(503)
                .body("type", endsWith(":unavailable"));
        exam.on("GET", "/v1/exam-sessions/" + session + "/questions", request -> StubResponse.json(200, "{}").after(3_000));
        given().auth().oauth2(token).get("/v1/exam-sessions/" + session + "/questions").then().statusCode(504)
                .body("type", endsWith(":upstream-timeout"));
    }

    @Test
    void refusesWhoeverAsksTooOften() {
        exam.answer("GET", "/v1/exam-sessions", 200, "{}");
        askUntilRefused().then().statusCode(429).body("type", endsWith(":too-many-requests")).body("retryable", equalTo(true))
                .header("Retry-After", notNullValue()).header("RateLimit", "\"principal\";r=0;t=10");
        given().auth().oauth2(TestTokens.learner(UUID.randomUUID())).get("/v1/exam-sessions").then().statusCode(200);
    }

    /** What a stub with one bucket per principal gets wrong: the clock runs, and the answers don't get through. */
    @Test
    void takesTwentyAnswersASecondFromWhoeverIsRefusedOtherwise() {
        exam.answer("GET", "/v1/exam-sessions", 200, "{}");
        exam.answer("PUT", "/v1/exam-sessions/" + session + "/answers/1", 200, "{}");
        askUntilRefused().then().statusCode(429);
        for (int i = 0; i < 20; i++) {
            given().auth().oauth2(token).contentType(ContentType.JSON).body("{\"revision\":" + (i + 1) + "}")
                    .put("/v1/exam-sessions/" + session + "/answers/1").then().statusCode(200);
        }
    }

    private Response askUntilRefused() {
        for (int i = 0; i < 100; i++) {
            Response answer = given().auth().oauth2(token).get("/v1/exam-sessions");
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
        throw new AssertionError("a hundred requests in a row were let through");
    }

    /** Deadlines of half a second, ten requests a caller, user- and scoring-service at a port where nobody listens. */
    public static class ShortPatience implements QuarkusTestProfile {

        private static final String NOBODY = "http://localhost:1";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readyroom.upstreams.exam-service.deadline", "PT0.5S",
                    "readyroom.upstreams.user-service.url", NOBODY,
                    "quarkus.rest-client.scoring-service.url", NOBODY,
                    "io.readyroom.gateway.exam.ExamClient/Timeout/value", "500",
                    "readyroom.limits.principal.per-second", "1",
                    "readyroom.limits.principal.burst", "10");
        }
    }
}
