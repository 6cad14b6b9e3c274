package io.readyroom.scoring.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.LearningMother;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.readiness.Recalibration;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class OutcomeResourceTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Bank bank;
    @Inject
    Pool pool;
    @Inject
    RecalibrationRepository recalibrations;

    /** The prediction is made from what came before the exam: a stub that takes today's would know of the session after it. */
    @Test
    void storesThePredictionThatStood() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        LearningMother.simulate(learner, exam, Instant.now().minus(Duration.ofDays(2)));
        report(learner, body(exam, today.minusDays(5), true)).then().statusCode(201)
                .body("prediction", not(hasKey("probability")))
                .body("prediction.refusedBecause", hasItem("no_recent_simulation"));
        report(learner, body(exam, today, false)).then().statusCode(201)
                .body("prediction", hasKey("probability")).body("prediction", not(hasKey("refusedBecause")))
                .body("retake.earliestOn", equalTo(today.plusDays(1).toString()))
                .body("retake.source", containsString("learn.microsoft.com")).body("retake", hasKey("checkedAt"))
                .body("plan", equalTo("/v1/me/exams/" + exam + "/plan"));
    }

    /** Reporting a day again corrects what was told, and only that. */
    @Test
    void takesOneReportADay() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        report(learner, body(exam, today, false)).then().statusCode(201).body("retake", hasKey("earliestOn"));
        report(learner, body(exam, today, false)).then().statusCode(200);
        report(learner, """
                {"exam": "%s", "takenOn": "%s", "passed": true, "score": 812, "domains": [{"code": "nlp", "share": 0.8}]}"""
                .formatted(exam, today)).then().statusCode(200).body("passed", equalTo(true)).body("score", equalTo(812))
                .body("$", not(hasKey("retake")));
        assertThat(row("SELECT count(*), min(reported_at) FROM exam_outcome WHERE exam = $1", exam).getLong(0)).isEqualTo(1);
    }

    @Test
    void countsFailuresForTheRetake() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        report(learner, body(exam, today.minusDays(3), false));
        report(learner, body(exam, today, false)).then().body("retake.earliestOn", equalTo(today.plusDays(14).toString()));
    }

    @Test
    void namesWhatIsWrong() {
        String exam = exam();
        refused(body("no-such-exam", today, true), "exam");
        refused(body(exam, today.plusDays(3), true), "takenOn");
        refused(body(exam, today.minusYears(3), true), "takenOn");
        refused("{\"exam\": \"%s\", \"takenOn\": \"%s\"}".formatted(exam, today), "passed");
        String told = "{\"exam\": \"%s\", \"takenOn\": \"%s\", \"passed\": true, %s}";
        refused(told.formatted(exam, today, "\"score\": 1001"), "score");
        refused(told.formatted(exam, today, "\"score\": 650"), "passed");
        refused(told.formatted(exam, today, "\"predicted\": 0.9"), "predicted");
        refused(told.formatted(exam, today, "\"domains\": [{\"code\": \"x\", \"share\": 0.5}]"), "domains");
        refused(told.formatted(exam, today, "\"domains\": [{\"code\": \"nlp\", \"share\": 1.5}]"), "share");
    }

    @Test
    void letsOnlyLearnersAndGuestsReport() {
        String body = body("x", today, true);
        given().contentType(ContentType.JSON).body(body).post("/v1/me/outcomes").then().statusCode(401);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "author")).contentType(ContentType.JSON).body(body)
                .post("/v1/me/outcomes").then().statusCode(403);
    }

    @Test
    void publishesTheCalibrationToEverybody() {
        String exam = exam();
        // 40 were told 80 %, half of them passed; 10 more had planned for a day that has passed and say nothing.
        execute("""
                INSERT INTO exam_outcome (learner_id, exam, taken_on, passed, predicted, uncorrected, correction_version,
                                          refused_because)
                SELECT gen_random_uuid(), $1, CURRENT_DATE, i % 2 = 0, 0.8, 0.8, 0, '{}' FROM generate_series(1, 40) AS i""",
                exam);
        execute("""
                INSERT INTO study_plan (learner_id, exam, exam_date, hours_per_week, audience, known)
                SELECT gen_random_uuid(), $1, CURRENT_DATE - 7, 5, 'expert', '{}' FROM generate_series(1, 10)""", exam);
        JsonPath published = given().get("/v1/exams/{code}/calibration", exam).then().statusCode(200)
                .header("Cache-Control", containsString("public")).extract().jsonPath();
        assertThat(published.getBoolean("published")).isTrue();
        assertThat(published.getInt("n")).isEqualTo(40);
        assertThat(published.getDouble("reportingRate")).isEqualTo(0.8);
        assertThat(published.getDouble("brier")).isEqualTo(0.34);
        assertThat(published.getList("reliability")).hasSize(4);
        assertThat(published.getInt("reliability[0].n")).isEqualTo(10);
        assertThat(published.getDouble("reliability[0].predicted")).isEqualTo(0.8);

        // The next report makes the correction that these outcomes call for.
        report(UUID.randomUUID(), body(exam, today, false)).then().statusCode(201);
        Recalibration correction = recalibrations.current(pool, exam).await().indefinitely();
        assertThat(correction.version()).isEqualTo(1);
        assertThat(correction.outcomes()).isEqualTo(40);
        assertThat(correction.apply(0.8)).isBetween(0.45, 0.65);
    }

    @Test
    void publishesNothingAboutSinglePeople() {
        String exam = exam();
        report(UUID.randomUUID(), body(exam, today, true));
        given().get("/v1/exams/{code}/calibration", exam).then().statusCode(200).body("published", equalTo(false))
                .body("n", equalTo(0)).body("outcomes", equalTo(1)).body("refused", equalTo(1)).body("$", not(hasKey("brier")))
                .body("$", not(hasKey("reliability"))).body("message", containsString("Nothing is published yet"));
        given().get("/v1/exams/no-such-exam/calibration").then().statusCode(404)
                .body("type", equalTo("urn:readyroom:problem:not-found"));
    }

    @Test
    void goesAlongWhenAGuestBecomesAnAccount() {
        String exam = exam();
        UUID guest = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        report(guest, body(exam, today, false));
        report(guest, body(exam, today.minusDays(1), false));
        report(account, body(exam, today, true));
        ScoringEvents.claim(guest, account);
        await().until(() -> row("SELECT count(*) FROM exam_outcome WHERE learner_id = $1", guest).getLong(0) == 0);
        assertThat(row("SELECT array_agg(passed ORDER BY taken_on) FROM exam_outcome WHERE learner_id = $1", account)
                .getArrayOfBooleans(0)).isEqualTo(new Boolean[] { false, true });
    }

    /** By the bank, not by the calibration, which is kept for a minute. */
    private String exam() {
        String exam = LearningMother.publishExam();
        await().until(() -> bank.exam(pool, exam).await().indefinitely().isPresent());
        return exam;
    }

    private static String body(String exam, LocalDate day, boolean passed) {
        return "{\"exam\": \"%s\", \"takenOn\": \"%s\", \"passed\": %s}".formatted(exam, day, passed);
    }

    private static Response report(UUID learner, String body) {
        return given().auth().oauth2(TestTokens.learner(learner)).contentType(ContentType.JSON).body(body)
                .post("/v1/me/outcomes");
    }

    private static void refused(String body, String field) {
        report(UUID.randomUUID(), body).then().statusCode(400).body("type", equalTo("urn:readyroom:problem:invalid-request"))
                .body("errors", hasSize(1)).body("errors.field", hasItem(containsString(field)));
    }

    private void execute(String sql, Object argument) {
        pool.preparedQuery(sql).execute(Tuple.from(List.of(argument))).await().indefinitely();
    }

    private Row row(String sql, Object argument) {
        return pool.preparedQuery(sql).execute(Tuple.from(List.of(argument))).await().indefinitely().iterator().next();
    }
}
