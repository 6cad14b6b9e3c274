package io.readyroom.scoring;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.submit;
import static io.readyroom.scoring.evidence.LearnerMother.on;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.platform.web.Cursor;
import io.readyroom.scoring.evidence.LearnerMother;
import io.readyroom.scoring.submission.SubmissionMother;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Mastery, reviews and history as a learner reads them, from events on. */
@QuarkusTest
class LearningResourceTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final LearnerMother learner = LearnerMother.learner();
    private final UUID known = UUID.randomUUID();
    private final UUID missed = UUID.randomUUID();
    private final UUID fresh = UUID.randomUUID();

    /** Three days ago one right and one wrong, in a whole exam; today one right, in practice. plan.a.4 was never asked. */
    @BeforeEach
    void learned() {
        publishExam(learner);
        SubmissionMother exam = learner.session("exam", ago(THREE_DAYS));
        on(exam.choice("plan", "b"), "plan.a.1", known);
        on(exam.choice("plan", "a"), "plan.a.2", missed);
        score(exam);
        score(on(learner.session("practice", ago(Duration.ZERO)).choice("plan", "b"), "plan.a.3", fresh));
    }

    @Test
    void showsMasteryWithItsEvidence() {
        JsonPath mastery = mine("/v1/me/exams/{code}/mastery").then().statusCode(200).extract().jsonPath();
        assertThat(mastery.<String> get("outlineVersion")).isEqualTo(LearnerMother.OUTLINE);
        assertThat(mastery.<List<String>> get("domains.code")).containsExactly("plan", "nlp");
        assertThat(mastery.<List<String>> get("domains[0].objectives.code")).containsExactly("plan.a.1", "plan.a.2", "plan.a.3",
                "plan.a.4");
        assertThat(mastery.getDouble("domains[0].objectives[0].mastery")).isBetween(0.503, 0.507);
        assertThat(mastery.getDouble("domains[0].objectives[1].mastery")).isBetween(0.294, 0.298);
        assertThat(mastery.getDouble("domains[0].objectives[2].mastery")).isBetween(0.511, 0.514);
        assertThat(mastery.<List<Integer>> get("domains[0].objectives.evidence")).containsExactly(1, 1, 1, 0);
        assertThat(mastery.<List<Boolean>> get("domains[0].objectives.due")).containsExactly(true, true, false, false);
        assertThat(mastery.<Map<String, Object>> get("domains[0].objectives[0]")).containsEntry("title", "Title of plan.a.1")
                .containsKeys("lastSeenAt", "dueAt");
        // A stub that shows the model's prior would claim to know what nobody asked.
        assertThat(mastery.<Map<String, Object>> get("domains[0].objectives[3]")).doesNotContainKeys("mastery", "lastSeenAt",
                "dueAt");
        assertThat(mastery.getInt("domains[0].evidence")).isEqualTo(3);
        assertThat(mastery.getDouble("domains[0].mastery")).isBetween(0.43, 0.45);
        assertThat(mastery.<Map<String, Object>> get("domains[1]")).doesNotContainKey("mastery");
    }

    @Test
    void tellsWhatIsDueAndWhenTheNextWillBe() {
        LearnerMother elsewhere = LearnerMother.learner();
        publishExam(elsewhere);
        SubmissionMother other = on(elsewhere.session("practice", ago(THREE_DAYS)).choice("plan", "a"), "plan.a.1", missed)
                .learner(learner.id());
        score(other);
        Response all = given().auth().oauth2(TestTokens.learner(learner.id())).get("/v1/me/reviews/due");
        all.then().statusCode(200).body("due", equalTo(3)).body("$", hasKey("nextDueAt"))
                .body("exams.exam", hasItem(elsewhere.exam()));
        mine("/v1/me/reviews/due?exam={code}").then().statusCode(200).body("due", equalTo(2))
                .body("exams.exam", contains(learner.exam())).body("exams[0].scheduled", equalTo(3))
                .body("exams[0].objectives.objective", contains("plan.a.2", "plan.a.1"))
                .body("exams[0].objectives.domain", contains("plan", "plan"))
                .body("exams[0].objectives[0].title", equalTo("Title of plan.a.2"));
        given().auth().oauth2(TestTokens.learner(UUID.randomUUID())).get("/v1/me/reviews/due").then().statusCode(200)
                .body("due", equalTo(0)).body("exams", empty()).body("$", not(hasKey("nextDueAt")));
    }

    /** Promise: no review on the exam's day or later. A stub that doesn't ask the plan leaves the third objective there. */
    @Test
    void bringsReviewsForwardForTheExamThatIsPlanned() {
        LocalDate examOn = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        assertThat(nextDueOn()).isEqualTo(examOn);
        given().auth().oauth2(TestTokens.learner(learner.id())).contentType(ContentType.JSON)
                .body("{\"examDate\": \"%s\", \"hoursPerWeek\": 5}".formatted(examOn))
                .put("/v1/me/exams/{code}/plan", learner.exam()).then().statusCode(200);
        assertThat(nextDueOn()).isEqualTo(examOn.minusDays(1));
    }

    private LocalDate nextDueOn() {
        String next = mine("/v1/me/reviews/due?exam={code}").then().statusCode(200).extract().path("exams[0].nextDueAt");
        return LocalDate.ofInstant(Instant.parse(next), ZoneOffset.UTC);
    }

    @Test
    void tellsExamServiceWhichQuestionsNotToServeAgain() {
        service().queryParam("learner", learner.id()).queryParam("exam", learner.exam()).get("/internal/due-objectives").then()
                .statusCode(200).body("items.objective", contains("plan.a.2", "plan.a.1"))
                .body("items.questionIds", contains(List.of(missed.toString()), List.of(known.toString())))
                .body("nextDueAt",
                        equalTo(mine("/v1/me/reviews/due?exam={code}").then().extract().path("exams[0].nextDueAt")));
        service().queryParam("learner", learner.id()).queryParam("exam", learner.exam()).queryParam("limit", 1)
                .get("/internal/due-objectives").then().body("items.objective", contains("plan.a.2"));
        // Reviewed with a sibling: it isn't due again today, and mastery stays what first attempts made it.
        score(on(learner.session("review", ago(Duration.ZERO)).choice("plan", "b"), "plan.a.2", UUID.randomUUID()));
        service().queryParam("learner", learner.id()).queryParam("exam", learner.exam()).get("/internal/due-objectives").then()
                .body("items.objective", contains("plan.a.1"));
        mine("/v1/me/exams/{code}/mastery").then().body("domains[0].objectives[1].evidence", equalTo(1));
    }

    @Test
    void pagesThroughHistory() {
        score(on(learner.session("practice", ago(Duration.ofDays(9))).choice("plan", "a"), "plan.a.1", known));
        JsonPath first = mine("/v1/me/exams/{code}/history?limit=2").then().statusCode(200).extract().jsonPath();
        assertThat(first.<List<String>> get("items.mode")).containsExactly("practice", "exam");
        assertThat(first.<Map<String, Object>> get("items[0]").keySet()).containsExactlyInAnyOrder("sessionId", "mode",
                "submittedAt", "points", "maxPoints", "scaled", "passed", "revision");
        assertThat(first.<Object> get("items[0].scaled")).isNull();
        assertThat(first.<Map<String, Object>> get("items[1].scaled")).containsEntry("pass", 700);
        assertThat(first.getBoolean("items[1].passed")).isFalse();
        assertThat(first.getInt("items[1].points")).isEqualTo(1);
        assertThat(first.getInt("items[1].maxPoints")).isEqualTo(2);
        assertThat(first.<List<Float>> get("domains[0].fractions")).containsExactly(0f, 0.5f, 1f);
        given().auth().oauth2(TestTokens.learner(learner.id())).queryParam("cursor", first.getString("nextCursor"))
                .get("/v1/me/exams/{code}/history", learner.exam()).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].maxPoints", equalTo(1)).body("$", hasKey("nextCursor")).body("nextCursor", nullValue())
                .body("$", not(hasKey("domains")));
    }

    @Test
    void refusesWhatItCannotRead() {
        for (String query : List.of("limit=0", "limit=101", "cursor=x")) {
            mine("/v1/me/exams/{code}/history?" + query).then().statusCode(400)
                    .body("type", equalTo("urn:readyroom:problem:invalid-request"))
                    .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
        }
        for (String time : List.of("+1000000000-12-31T23:59:59Z", "-9999-01-01T00:00:00Z")) {
            mine("/v1/me/exams/{code}/history?cursor=" + Cursor.encode(time, learner.id())).then().statusCode(400)
                    .body("errors[0].field", equalTo("cursor"));
        }
        given().auth().oauth2(TestTokens.learner(learner.id())).urlEncodingEnabled(false).get("/v1/me/reviews/due?exam=%00")
                .then().statusCode(400).body("errors[0].field", equalTo("exam"));
        service().queryParam("exam", learner.exam()).get("/internal/due-objectives").then().statusCode(400)
                .body("errors[0].field", equalTo("learner"));
        service().queryParam("learner", learner.id()).get("/internal/due-objectives").then().statusCode(400)
                .body("errors[0].field", equalTo("exam"));
    }

    @Test
    void showsEverybodyTheirOwnOnly() {
        String stranger = TestTokens.guest(UUID.randomUUID());
        given().auth().oauth2(stranger).get("/v1/me/exams/{code}/history", learner.exam()).then().statusCode(200)
                .body("items", empty());
        given().auth().oauth2(stranger).get("/v1/me/exams/{code}/mastery", learner.exam()).then().statusCode(200)
                .body("domains[0].evidence", equalTo(0));
        for (String path : List.of("/v1/me/exams/no-such-exam/mastery", "/v1/me/exams/no-such-exam/history")) {
            given().auth().oauth2(stranger).get(path).then().statusCode(404)
                    .body("type", equalTo("urn:readyroom:problem:not-found"));
        }
        service().queryParam("learner", learner.id()).queryParam("exam", "no-such-exam").get("/internal/due-objectives").then()
                .statusCode(404);
    }

    @Test
    void letsOnlyThoseInWhoMay() {
        Stream.of("/v1/me/exams/ai-102/mastery", "/v1/me/exams/ai-102/history", "/v1/me/reviews/due").forEach(path -> {
            given().get(path).then().statusCode(401);
            given().auth().oauth2(TestTokens.service("exam-service")).get(path).then().statusCode(403);
            given().auth().oauth2(TestTokens.with(learner.id(), "author", "admin")).get(path).then().statusCode(403);
        });
        String internal = "/internal/due-objectives?exam=ai-102&learner=" + learner.id();
        given().get(internal).then().statusCode(401);
        given().auth().oauth2(TestTokens.learner(learner.id())).get(internal).then().statusCode(403);
    }

    private Response mine(String path) {
        return given().auth().oauth2(TestTokens.learner(learner.id())).get(path, learner.exam());
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(TestTokens.service("exam-service"));
    }

    private static String ago(Duration time) {
        return Instant.now().minus(time).toString();
    }

    private static void score(SubmissionMother session) {
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
    }

    private static void publishExam(LearnerMother learner) {
        KafkaRecords.send("readyroom.exams", learner.exam(), "ExamChanged", learner.exam(),
                learner.examChanged(1, LearnerMother.OUTLINE, "plan.a.1", "plan.a.2", "plan.a.3", "plan.a.4"));
        await().until(() -> given().auth().oauth2(TestTokens.learner(learner.id()))
                .get("/v1/me/exams/{code}/mastery", learner.exam()).statusCode() == 200);
    }
}
