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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.LearningMother;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.ParameterSets;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** A number for somebody who sat enough, and for nobody else. */
@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class ReadinessResourceTest {

    @Inject
    Pool pool;
    @Inject
    ParameterSets sets;

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

    /** A stub that knows what authors thought and no more calls these easy questions middling ones, and the range wide. */
    @Test
    void goesByCalibratedParameters() {
        String exam = LearningMother.publishExam();
        UUID learner = UUID.randomUUID();
        await().until(() -> get(exam, learner).statusCode() == 200);
        LearningMother.simulate(learner, exam, Instant.now().minus(Duration.ofHours(1)));
        double before = get(exam, learner).jsonPath().getDouble("probability.low");
        calibrate(exam, learner);
        JsonPath told = get(exam, learner).jsonPath();
        assertThat(told.getDouble("evidence.measuredShare")).as(told.prettify()).isEqualTo(1);
        assertThat(told.getString("note")).doesNotContain("authors' opinion");
        assertThat(told.getDouble("evidence.standardError")).as("steeper questions say more").isLessThan(0.35);
        assertThat(told.getDouble("probability.low")).isNotEqualTo(before);
    }

    /** Steep, and some harder than others. */
    private void calibrate(String exam, UUID learner) {
        UUID[] versions = pool.preparedQuery("SELECT r.question_version_ids FROM result r JOIN submission s USING (session_id)"
                + " WHERE s.learner_id = $1").execute(Tuple.of(learner)).await().indefinitely().iterator().next()
                .getArrayOfUUIDs(0);
        Map<UUID, ItemParameters> items = new HashMap<>();
        for (UUID version : versions) {
            items.put(version, new ItemParameters(2, -0.5 + items.size() / 30.0, 0, Model.TWO_PL, 1));
        }
        pool.withTransaction(tx -> sets.add(tx, new ParameterSet(exam, 1, items), Map.of(),
                new ParameterSets.Origin(200, 6000, null, 30, true, -4000)).chain(() -> sets.refresh(tx, exam))).await()
                .indefinitely();
    }

    /** As many as evidence goes back to: a stub that leaves them out afterwards has nothing left of what came before. */
    @Test
    void goesPastSessionsThatDontMeasure() {
        String exam = LearningMother.publishExam();
        UUID learner = UUID.randomUUID();
        await().until(() -> get(exam, learner).statusCode() == 200);
        LearningMother.practise(learner, exam, Instant.now().minus(Duration.ofHours(2)), true);
        for (int i = 0; i < 20; i++) {
            LearningMother.practise(learner, exam, Instant.now().minus(Duration.ofMinutes(i)), false);
        }
        assertThat(get(exam, learner).jsonPath().getInt("evidence.questions")).isEqualTo(1);
        given().auth().oauth2(TestTokens.learner(learner)).get("/v1/me/exams/{code}/history", exam).then().statusCode(200)
                .body("items.size()", equalTo(20)).body("$", hasKey("nextCursor"));
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
