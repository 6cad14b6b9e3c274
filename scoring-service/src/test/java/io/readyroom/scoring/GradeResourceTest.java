package io.readyroom.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.response.Response;

@QuarkusTest
class GradeResourceTest {

    private static final String MULTIPLE = "{\"choices\": [\"a\", \"d\"]}";

    @Test
    void gradesAResponseForFeedback() {
        UUID version = knownVersion("multiple_response", MULTIPLE);
        grade(body(version, "{\"choices\": [\"d\", \"b\"]}", "PER_COMPONENT")).then().statusCode(200)
                .body("points", equalTo(1)).body("maxPoints", equalTo(2))
                .body("key", equalTo(Map.of("choices", List.of("a", "d"))));
        grade(body(version, "{\"choices\": [\"d\", \"a\"]}", "ALL_OR_NOTHING")).then().statusCode(200)
                .body("points", equalTo(1)).body("maxPoints", equalTo(1));
        grade(body(version, "null", "PER_COMPONENT")).then().statusCode(200).body("points", equalTo(0));
    }

    @Test
    void refusesAResponseOfAnotherForm() {
        UUID version = knownVersion("multiple_response", MULTIPLE);
        grade(body(version, "{\"choice\": \"a\"}", "PER_COMPONENT")).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:invalid-response"))
                .body(not(containsString("choices\": [")));
    }

    @Test
    void saysWhenAKeyHasNotArrived() {
        grade(body(UUID.randomUUID(), "null", "PER_COMPONENT")).then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:key-not-available")).body("retryable", equalTo(true));
    }

    @Test
    void refusesWhatIsNoRequest() {
        String version = UUID.randomUUID().toString();
        for (String body : new String[] { "{", "[]", "{}", "{\"questionVersionId\": \"" + version + "\"}",
                "{\"questionVersionId\": \"7\", \"gradingPolicy\": \"PER_COMPONENT\"}",
                "{\"questionVersionId\": \"" + version + "\", \"gradingPolicy\": \"PER_MOOD\"}",
                "{\"questionVersionId\": \"" + version + "\", \"gradingPolicy\": \"PER_COMPONENT\", \"points\": 1}" }) {
            grade(body).then().statusCode(400).body("type", equalTo("urn:readyroom:problem:invalid-request"));
        }
    }

    /** A stub that fails the request for one entry would lose a whole offline session. */
    @Test
    void gradesManyAtOnceAndSaysWhyNotEach() {
        UUID version = knownVersion("multiple_response", MULTIPLE);
        UUID unknown = UUID.randomUUID();
        grades(List.of(body(version, "{\"choices\": [\"a\", \"d\"]}", "ALL_OR_NOTHING"),
                body(unknown, "null", "PER_COMPONENT"), body(version, "{\"choice\": \"a\"}", "PER_COMPONENT"),
                body(version, "null", "PER_COMPONENT"))).then().statusCode(200)
                .body("outcomes.outcome", contains("graded", "key-not-available", "invalid-response", "graded"))
                .body("outcomes.questionVersionId", contains(version.toString(), unknown.toString(), version.toString(),
                        version.toString()))
                .body("outcomes[0].points", equalTo(1)).body("outcomes[0].maxPoints", equalTo(1))
                .body("outcomes[0].keyRevision", equalTo(1))
                .body("outcomes[0].key", equalTo(Map.of("choices", List.of("a", "d"))))
                .body("outcomes[1].containsKey('key')", equalTo(false))
                .body("outcomes[2].containsKey('key')", equalTo(false)).body("outcomes[2].detail", containsString("multiple"))
                .body("outcomes[3].points", equalTo(0)).body("outcomes[3].maxPoints", equalTo(2));
    }

    /** 500 of the usual size are more than other bodies may be. */
    @Test
    void takesFiveHundredAndNoMore() {
        String one = body(knownVersion("multiple_response", MULTIPLE),
                "{\"choices\": [\"a\", \"%s\"]}".formatted("x".repeat(99)),
                "PER_COMPONENT");
        grades(Collections.nCopies(500, one)).then().statusCode(200).body("outcomes.size()", equalTo(500));
        grades(Collections.nCopies(501, one)).then().statusCode(400).body("errors.field", contains("grades"));
        grades(List.of()).then().statusCode(400).body("errors.field", contains("grades"));
        grades(List.of(one, "{\"gradingPolicy\": \"PER_COMPONENT\"}")).then().statusCode(400)
                .body("errors.field", contains("grades[1].questionVersionId"));
    }

    /** Whoever may ask this knows keys: services only. */
    @Test
    void isForServicesOnly() {
        UUID account = UUID.randomUUID();
        String body = body(knownVersion("multiple_response", MULTIPLE), "null", "PER_COMPONENT");
        for (String token : new String[] { TestTokens.learner(account), TestTokens.guest(account),
                TestTokens.with(account, "author", "reviewer", "operator", "admin") }) {
            given().auth().oauth2(token).contentType("application/json").body(body).post("/internal/grades").then()
                    .statusCode(403).body(not(containsString("choices")));
            given().auth().oauth2(token).contentType("application/json").body("{\"grades\": [" + body + "]}")
                    .post("/internal/grades/batch").then().statusCode(403).body(not(containsString("choices")));
        }
        given().contentType("application/json").body(body).post("/internal/grades").then().statusCode(401);
    }

    private static UUID knownVersion(String type, String key) {
        UUID version = UUID.randomUUID();
        ScoringEvents.publishKey(version, type, key);
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> grade(body(version, "null", "PER_COMPONENT")).statusCode() == 200);
        return version;
    }

    private static String body(UUID version, String response, String policy) {
        return "{\"questionVersionId\": \"%s\", \"response\": %s, \"gradingPolicy\": \"%s\"}".formatted(version, response,
                policy);
    }

    private static Response grade(String body) {
        return given().auth().oauth2(TestTokens.service("exam-service")).contentType("application/json").body(body)
                .post("/internal/grades");
    }

    private static Response grades(List<String> bodies) {
        return given().auth().oauth2(TestTokens.service("exam-service")).contentType("application/json")
                .body("{\"grades\": [" + String.join(",", bodies) + "]}").post("/internal/grades/batch");
    }
}
