package io.readyroom.scoring.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.LearningMother;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A number for somebody who sat enough, and for nobody else. */
@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class ReadinessResourceTest {

    @Test
    void refusesThenGivesARangeAfterASimulation() {
        String exam = LearningMother.publishExam();
        UUID learner = UUID.randomUUID();
        await().until(() -> get(exam, learner).statusCode() == 200);
        get(exam, learner).then().body("refused", equalTo(true)).body("$", not(hasKey("probability")))
                .body("reasons", hasItem("no_recent_simulation")).body("missing.domain", hasItem("nlp"))
                .body("missing.find { it.domain == 'nlp' }.have", equalTo(0))
                .body("missing.find { it.domain == 'nlp' }.need", equalTo(5))
                .body("missing.find { it.reason == 'no_recent_simulation' }.mode", equalTo("exam"))
                .body("missing[0]", hasKey("nextAction"));

        LearningMother.simulate(learner, exam, Instant.now().minus(Duration.ofHours(1)));
        JsonPath told = get(exam, learner).jsonPath();
        assertThat(told.getBoolean("refused")).as(told.prettify()).isFalse();
        assertThat(told.getDouble("probability.low")).isLessThan(told.getDouble("probability.high"));
        assertThat(told.getDouble("probability.high") - told.getDouble("probability.low")).isGreaterThanOrEqualTo(0.2);
        assertThat(told.getInt("evidence.questions")).isEqualTo(30);
        assertThat(told.getDouble("evidence.measuredShare")).isZero();
        assertThat(told.getString("note")).contains("no promise", "authors' opinion");
        assertThat(told.getString("asOf")).isNotBlank();
    }

    /** Somebody else's results are nobody's evidence. */
    @Test
    void knowsNothingOfOthers() {
        String exam = LearningMother.publishExam();
        LearningMother.simulate(UUID.randomUUID(), exam, Instant.now());
        await().until(() -> get(exam, UUID.randomUUID()).statusCode() == 200);
        get(exam, UUID.randomUUID()).then().body("refused", equalTo(true)).body("evidence.questions", equalTo(0));
    }

    @Test
    void letsOnlyLearnersAndGuestsIn() {
        UUID learner = UUID.randomUUID();
        get("no-such-exam", learner).then().statusCode(404).body("type", equalTo("urn:readyroom:problem:not-found"));
        given().auth().oauth2(TestTokens.guest(learner)).get("/v1/me/exams/no-such-exam/readiness").then().statusCode(404);
        given().auth().oauth2(TestTokens.with(learner, "author", "admin")).get("/v1/me/exams/no-such-exam/readiness").then()
                .statusCode(403);
        given().get("/v1/me/exams/no-such-exam/readiness").then().statusCode(401);
    }

    private static Response get(String exam, UUID learner) {
        return given().auth().oauth2(TestTokens.learner(learner)).get("/v1/me/exams/{code}/readiness", exam);
    }
}
