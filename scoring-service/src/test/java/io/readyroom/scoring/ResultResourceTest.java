package io.readyroom.scoring;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.awaitStatus;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.publishKey;
import static io.readyroom.scoring.ScoringEvents.resultStatus;
import static io.readyroom.scoring.ScoringEvents.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.submission.SubmissionMother;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What a learner reads of a session, and who reads nothing. */
@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class ResultResourceTest {

    @Test
    void tellsTheResultExactlyAsTheApiSays() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b").choice("plan", "a").choice("nlp",
                "b");
        publishChoiceKeys(session);
        submit(session);
        JsonPath result = awaitResult(session.sessionId(), session.learnerId());
        assertThat(result.<Map<String, Object>> get("").keySet()).containsExactlyInAnyOrder("sessionId", "revision", "scoredAt",
                "points", "maxPoints", "scaled", "passed", "scaleNote", "interval", "domains", "timeSpentMs", "unscoredCount",
                "repeatShare", "objectives", "vendorReport", "questions", "fresh", "earlierAttempts", "revisions");
        assertThat(result.getString("scaleNote")).contains("practice scale", "assumed cut");
        assertThat(result.getString("sessionId")).isEqualTo(session.sessionId().toString());
        assertThat(result.getInt("revision")).isEqualTo(1);
        assertThat(result.getString("scoredAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z");
        assertThat(result.getInt("points")).isEqualTo(2);
        assertThat(result.getInt("maxPoints")).isEqualTo(3);
        assertThat(result.<Map<String, Object>> get("scaled"))
                .isEqualTo(Map.of("score", 686, "min", 1, "max", 1000, "pass", 700));
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.getDouble("interval.low")).isBetween(0.207, 0.209);
        assertThat(result.getDouble("interval.high")).isBetween(0.938, 0.940);
        assertThat(result.<Object> get("domains")).isEqualTo(java.util.List.of(
                Map.of("code", "plan", "title", "Plan and manage", "points", 1, "maxPoints", 2),
                Map.of("code", "nlp", "title", "Natural language processing", "points", 1, "maxPoints", 1)));
        assertThat(result.getLong("timeSpentMs")).isEqualTo(3054123L);
        assertThat(result.getInt("unscoredCount")).isZero();
        assertThat(result.getInt("repeatShare")).isZero();
        assertThat(result.<Object> get("objectives")).isEqualTo(java.util.List.of(
                Map.of("code", "plan.1", "title", "plan.1", "domain", "plan", "points", 1, "maxPoints", 2),
                Map.of("code", "nlp.1", "title", "nlp.1", "domain", "nlp", "points", 1, "maxPoints", 1)));
        assertThat(result.getString("vendorReport.style")).isEqualTo("domain_bars");
        assertThat(result.<Object> get("questions[1]")).isEqualTo(Map.of("position", 2, "questionVersionId",
                session.version(2).toString(), "domain", "plan", "points", 0, "maxPoints", 1, "counted", true, "voided",
                false));
        assertThat(result.getInt("fresh.points")).isEqualTo(2);
        assertThat(result.getList("earlierAttempts")).isEmpty();
        assertThat(result.<Object> get("revisions")).isEqualTo(java.util.List.of(Map.of("revision", 1, "scoredAt",
                result.getString("scoredAt"), "points", 2, "maxPoints", 3, "passed", false)));
    }

    /** Absent and null are different things to a client; here the table says null. */
    @Test
    void saysNullWhereThereIsNoScaleAndNoPass() {
        SubmissionMother google = SubmissionMother.google().choice("plan", "b");
        SubmissionMother topic = SubmissionMother.microsoft("topic").choice("plan", "b");
        publishChoiceKeys(google);
        publishChoiceKeys(topic);
        submit(google);
        submit(topic);
        awaitResult(google.sessionId(), google.learnerId());
        awaitResult(topic.sessionId(), topic.learnerId());
        get("result", google).then().body("$", hasKey("scaled")).body("scaled", nullValue()).body("passed", equalTo(true))
                .body("scaleNote", containsString("assumed cut"));
        get("result", topic).then().body("$", hasKey("scaled")).body("scaled", nullValue()).body("$", hasKey("passed"))
                .body("passed", nullValue()).body("$", not(hasKey("scaleNote")));
    }

    /** A token bound to another session of the same candidate opens nothing here. */
    @Test
    void letsACandidateReadTheSessionOfTheTokenOnly() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        String own = TestTokens.candidate(session.learnerId(), UUID.randomUUID(), session.sessionId());
        String other = TestTokens.candidate(session.learnerId(), UUID.randomUUID(), UUID.randomUUID());
        for (String part : new String[] { "result", "result/report.pdf", "review" }) {
            String path = "/v1/exam-sessions/" + session.sessionId() + "/" + part;
            given().auth().oauth2(own).get(path).then().statusCode(200);
            given().auth().oauth2(other).get(path).then().statusCode(404);
        }
    }

    @Test
    void reviewsEveryQuestionWithResponseKeyAndPoints() {
        SubmissionMother session = SubmissionMother.microsoft("free")
                .choice("plan", "a")
                .choice("plan", null)
                .question("nlp", "text_entry", "{\"expects\": \"text\"}", "{\"text\": \" top_P \"}");
        publishKey(session.version(1), "single_choice", "{\"choice\": \"b\"}");
        publishKey(session.version(2), "single_choice", "{\"choice\": \"c\"}");
        publishKey(session.version(3), "text_entry", "{\"text\": \"top_p\", \"accepted\": [\"topP\"], \"expects\": \"text\"}");
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        get("review", session).then().statusCode(200)
                .body("items.position", contains(1, 2, 3))
                .body("items[0].questionVersionId", equalTo(session.version(1).toString()))
                .body("items[0].type", equalTo("single_choice"))
                .body("items[0].response", equalTo(Map.of("choice", "a")))
                .body("items[0].key", equalTo(Map.of("choice", "b")))
                .body("items[0].points", equalTo(0))
                .body("items[0].maxPoints", equalTo(1))
                .body("items[0].keyRevision", equalTo(1))
                .body("items[0].containsKey('correctedSince')", equalTo(false))
                .body("items[1].containsKey('response')", equalTo(false))
                .body("items[1].containsKey('voided')", equalTo(false))
                .body("items[2].response", equalTo(Map.of("text", " top_P ")))
                .body("items[2].key.text", equalTo("top_p"))
                .body("items[2].key.accepted", contains("topP"))
                .body("items[2].points", equalTo(1));
    }

    /** The key that graded stays in the review, and the review says that there is another one by now. */
    @Test
    void saysThatAKeyWasCorrectedSince() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "a");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        ScoringEvents.publishKeyEvent(session.version(1), """
                {"aggregateVersion": 2, "questionVersionId": "%s", "questionId": "%s", "exam": "ai-102",
                 "type": "single_choice", "maxPoints": 1, "revisions": [
                   {"revision": 1, "key": {"choice": "b"}, "voided": false, "createdAt": "2026-11-01T00:00:00Z"},
                   {"revision": 2, "key": {"choice": "c"}, "voided": false, "createdAt": "2026-11-02T00:00:00Z"}]}"""
                .formatted(session.version(1), UUID.randomUUID()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> get("review", session).then().statusCode(200)
                        .body("items[0].correctedSince", equalTo(true)).body("items[0].keyRevision", equalTo(1))
                        .body("items[0].key", equalTo(Map.of("choice", "b"))));
    }

    /** A stub that reads text out of a cache by session alone would hand a document to whoever asks; see the tests below. */
    @Test
    void handsOutTheReportAsADocumentWithATag() throws Exception {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b").choice("nlp", "a");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        Response report = get("result/report.pdf", session);
        report.then().statusCode(200).contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"readyroom-ai-102-2026-11-23.pdf\""))
                .header("Cache-Control", equalTo("private, no-cache"));
        try (PDDocument document = Loader.loadPDF(report.asByteArray())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document)).contains("1 of 2", "Plan and manage");
        }
        given().auth().oauth2(TestTokens.learner(session.learnerId())).header("If-None-Match", report.header("ETag"))
                .get("/v1/exam-sessions/{id}/result/report.pdf", session.sessionId()).then().statusCode(304)
                .header("ETag", equalTo(report.header("ETag")));
    }

    /** A stub that grades with what it has would call a missing key a wrong answer. */
    @Test
    void waitsForAKeyAndBlocksNobodyMeanwhile() {
        SubmissionMother early = SubmissionMother.microsoft("free").choice("plan", "b").choice("plan", "b");
        publishKey(early.version(1), "single_choice", "{\"choice\": \"b\"}");
        submit(early);
        awaitStatus(early.sessionId(), early.learnerId(), 202);
        get("result", early).then().statusCode(202).header("Retry-After", equalTo("1"));
        get("result/report.pdf", early).then().statusCode(202).header("Retry-After", equalTo("1"));
        get("review", early).then().statusCode(404);

        SubmissionMother other = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(other);
        submit(other);
        awaitResult(other.sessionId(), other.learnerId());
        assertThat(resultStatus(early.sessionId(), TestTokens.learner(early.learnerId()))).isEqualTo(202);

        publishKey(early.version(2), "single_choice", "{\"choice\": \"a\"}");
        assertThat(awaitResult(early.sessionId(), early.learnerId()).getInt("points")).isEqualTo(1);
    }

    /** The same 404 for all of these: nobody learns that the session exists. */
    @Test
    void hidesASessionFromEverybodyElse() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        for (String what : new String[] { "result", "result/report.pdf", "review" }) {
            for (String token : new String[] { TestTokens.learner(UUID.randomUUID()), TestTokens.guest(UUID.randomUUID()) }) {
                expect(what, session.sessionId().toString(), token, 404, "not-found");
            }
            String mine = TestTokens.learner(session.learnerId());
            expect(what, UUID.randomUUID().toString(), mine, 404, "not-found");
            expect(what, "not-an-id", mine, 404, "not-found");
        }
    }

    @Test
    void letsOnlyLearnersAndGuestsIn() {
        UUID learner = UUID.randomUUID();
        String session = UUID.randomUUID().toString();
        for (String what : new String[] { "result", "result/report.pdf", "review" }) {
            expect(what, session, TestTokens.guest(learner), 404, "not-found");
            expect(what, session, TestTokens.with(learner, "author", "operator", "admin"), 403, "forbidden");
            expect(what, session, TestTokens.service("exam-service"), 403, "forbidden");
            expect(what, session, TestTokens.expired(learner), 401, "not-authenticated");
            expect(what, session, TestTokens.foreign(learner), 401, "not-authenticated");
            expect(what, session, TestTokens.tampered(learner), 401, "not-authenticated");
            given().get("/v1/exam-sessions/{id}/" + what, session).then().statusCode(401)
                    .body("type", equalTo("urn:readyroom:problem:not-authenticated"));
        }
    }

    @Test
    void showsNoKeyWhereThePolicyNeverDoes() {
        SubmissionMother session = SubmissionMother.microsoft("exam").policyFeedback("never").choice("plan", "a");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        get("review", session).then().statusCode(409).body("type", equalTo("urn:readyroom:problem:review-not-available"));
    }

    private static Response get(String what, SubmissionMother session) {
        return given().auth().oauth2(TestTokens.learner(session.learnerId()))
                .get("/v1/exam-sessions/{id}/" + what, session.sessionId());
    }

    private static void expect(String what, String session, String token, int status, String slug) {
        given().auth().oauth2(token).get("/v1/exam-sessions/{id}/" + what, session).then().statusCode(status)
                .contentType("application/problem+json").body("type", equalTo("urn:readyroom:problem:" + slug));
    }
}
