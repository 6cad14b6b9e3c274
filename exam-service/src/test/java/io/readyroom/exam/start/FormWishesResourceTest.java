package io.readyroom.exam.start;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.DiagnosticMother;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.exam.missed.MissedQuestions;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;

/** What question-service is asked for, by what a learner missed, marked and has to review. */
@QuarkusTest
class FormWishesResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MISSED = "{\"exam\":\"ai-102\",\"mode\":\"missed\"}";
    private static final String FLAGGED = "{\"exam\":\"ai-102\",\"mode\":\"topic\",\"filters\":{\"only\":\"flagged\"}}";
    private static final String REVIEW = "{\"exam\":\"ai-102\",\"mode\":\"review\"}";

    @Inject
    MissedQuestions missed;

    private final Learner learner = Learner.registered();
    private StubUpstream questions;
    private StubUpstream scoring;

    @BeforeEach
    void install() {
        questions = FormMother.install();
        scoring = StubUpstream.of("scoring-service");
        scoring.reset();
        DiagnosticMother.entitleEverybody();
    }

    /** The later sitting decides for each question. A stub that collects misses serves for ever what was learned since. */
    @Test
    void asksForWhatWasMissedLast() {
        String first = learner.sit("ai-102");
        result("ExamScored", first, 2, 5, 8);
        await().atMost(SOON).until(() -> outcomes(first).equals("+-++-++-"));
        learner.start(MISSED).then().statusCode(201);
        assertThat(lastOrder()).contains("\"mode\":\"missed\"").contains("\"missed\":\"" + packed(2, 5, 8) + "\"");
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"topic\",\"filters\":{\"only\":\"missed\"}}").then().statusCode(201);
        assertThat(lastOrder()).contains("\"mode\":\"topic\"").contains("\"missed\":\"" + packed(2, 5, 8) + "\"")
                .contains("\"flagged\":\"\"");

        String second = learner.sit("ai-102");
        result("ExamScored", second, 1, 5);
        await().atMost(SOON).until(() -> outcomes(second).equals("-+++-+++"));
        result("ExamRescored", second, 5);
        await().atMost(SOON).until(() -> outcomes(second).equals("++++-+++"));
        learner.start(MISSED).then().statusCode(201);
        assertThat(lastOrder()).contains("\"missed\":\"" + packed(5) + "\"");
    }

    @Test
    void knowsFromFeedbackWhatWasMissedBeforeThereIsAResult() {
        String session = learner.sit("ai-102");
        missed.note(UUID.fromString(session), 3, true);
        missed.note(UUID.fromString(session), 4, true);
        missed.note(UUID.fromString(session), 4, false);
        missed.note(UUID.randomUUID(), 1, true);
        await().atMost(SOON).until(() -> outcomes(session).equals("??-+"));
        learner.start(MISSED).then().statusCode(201);
        assertThat(lastOrder()).contains("\"missed\":\"" + packed(3) + "\"");
    }

    @Test
    void saysThatThereIsNothingMissedOrMarkedYet() {
        learner.sit("ai-102");
        int asked = questions.requests().size();
        assertProblem(learner.start(MISSED), 409, "form-not-available").body("detail", containsString("no missed questions"));
        assertProblem(learner.start(FLAGGED), 409, "form-not-available").body("detail", containsString("no flagged questions"));
        assertThat(questions.requests()).hasSize(asked);
    }

    @Test
    void asksForWhatBearsAMarkWhereItWasLastAnswered() {
        String over = learner.sit("ai-102");
        flag(over, 1, "{\"choice\":\"a\"}", true);
        flag(over, 8, "null", true);
        flag(over, 7, "{\"regions\":[\"r1\"]}", false);
        fold(over);
        String running = learner.sit("ai-102");
        flag(running, 1, "{\"choice\":\"a\"}", false);
        flag(running, 2, "{\"choices\":[\"a\"]}", true);
        learner.start(FLAGGED).then().statusCode(201);
        assertThat(lastOrder()).contains("\"flagged\":\"" + packed(2, 8) + "\"").contains("\"missed\":\"\"");
    }

    /** From the reserve or from practice; what is left when all was seen question-service can only tell by what was seen. */
    @ParameterizedTest
    @ValueSource(strings = { "exam", "practice", "topic" })
    void tellsWhatWasSeenAndNothingThatIsNotAskedFor(String mode) {
        String seen = learner.sit("ai-102");
        result("ExamScored", seen, 1);
        await().atMost(SOON).until(() -> outcomes(seen).startsWith("-"));
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"" + mode + "\"}").then().statusCode(201);
        assertThat(lastOrder()).contains("\"mode\":\"" + mode + "\"")
                .contains("\"seen\":\"" + packed(1, 2, 3, 4, 5, 6, 7, 8) + "\"").contains("\"missed\":\"\"")
                .contains("\"flagged\":\"\"");
        assertThat(scoring.requests()).isEmpty();
    }

    /** Promise: nobody learns letters by heart. What was answered last is told as seen last, so that a sibling comes first. */
    @Test
    void reviewsWhatIsDueAndNamesWhatWasAnsweredLast() {
        scoring.answer("GET", "/internal/due-objectives", 200, """
                {"items":[{"objective":"plan.b","dueAt":"2026-11-01T00:00:00Z","questionIds":["%s","%s"]},
                 {"objective":"plan.a","dueAt":"2026-11-02T00:00:00Z","questionIds":["%s"]}],
                 "nextDueAt":"2026-12-01T00:00:00Z","later":1}""".formatted(id(3), id(2), id(1)));
        learner.sit("ai-102");
        learner.start(REVIEW).then().statusCode(201);
        assertThat(scoring.requests().get(0).query()).contains("learner=" + learner.id()).contains("exam=ai-102");
        assertThat(lastOrder()).contains("\"questionCount\":2").contains("\"objectives\":[\"plan.b\",\"plan.a\"]")
                .contains("\"seen\":\"" + packed(1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3) + "\"");
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"review\",\"questionCount\":1}").then().statusCode(201);
        assertThat(lastOrder()).contains("\"questionCount\":1").contains("\"objectives\":[\"plan.b\",\"plan.a\"]");
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"review\",\"filters\":{\"objectives\":[\"plan.a\",\"plan.x\"]}}").then()
                .statusCode(201);
        assertThat(lastOrder()).contains("\"questionCount\":1").contains("\"objectives\":[\"plan.a\"]");
        assertProblem(learner.start("{\"exam\":\"ai-102\",\"mode\":\"review\",\"filters\":{\"objectives\":[\"plan.x\"]}}"), 409,
                "nothing-due").body("detail", containsString("others are"));
    }

    @Test
    void saysWhenThereWillBeSomethingToReview() {
        scoring.answer("GET", "/internal/due-objectives", 200, "{\"items\":[],\"nextDueAt\":\"2026-12-01T00:00:00Z\"}");
        assertProblem(learner.start(REVIEW), 409, "nothing-due").body("nextDueAt", equalTo("2026-12-01T00:00:00Z"))
                .body("detail", containsString("2026-12-01"));
        scoring.answer("GET", "/internal/due-objectives", 404,
                "{\"type\":\"urn:readyroom:problem:not-found\",\"status\":404}");
        assertProblem(learner.start(REVIEW), 409, "nothing-due").body("nextDueAt", equalTo(null));
        scoring.answer("GET", "/internal/due-objectives", 500, "{}");
        assertProblem(learner.start(REVIEW), 503, "unavailable");
        assertThat(questions.requests()).isEmpty();
    }

    /** Until the end of the next day, by the database's clock; 24 hours from the start would end it in the middle of one. */
    @Test
    void endsAReviewWithTheNextDay() {
        questions.on("POST", "/internal/forms", request -> StubResponse.json(200, FormMother.form("ai-102",
                "\"expiresAfterSeconds\":86400,\"policy\":{\"pause\":true,\"expires\":{\"after\":\"day_end\",\"days\":1}}")));
        String session = learner.sit("ai-102");
        assertThat(Stored.count("exam_session WHERE id = '" + session
                + "' AND deadline_at IS NULL AND NOT expires_after_answer "
                + "AND date_trunc('second', sweep_at) = (date_trunc('day', started_at AT TIME ZONE 'UTC') + interval '2 days') "
                + "AT TIME ZONE 'UTC' AND date_trunc('second', started_at + expires_after_seconds * interval '1 s') = "
                + "date_trunc('second', sweep_at)")).isEqualTo(1);
    }

    private void result(String type, String session, Integer... positions) {
        String example = EventContracts.example("results", type).replace("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11", session);
        String event = example.replaceAll("\"missedPositions\": \\[[^\\]]*\\]", "\"missedPositions\": "
                + Arrays.stream(positions).map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
        KafkaRecords.send(Topics.RESULTS, session, type, session, event);
    }

    private void flag(String session, int position, String response, boolean flagged) {
        learner.put(session, position, "{\"response\":" + response + ",\"revision\":1,\"flagged\":" + flagged + "}").then()
                .statusCode(200);
    }

    private void fold(String session) {
        learner.post("/" + session + "/abandon").then().statusCode(200);
        Stored.change("UPDATE exam_session SET abandoned_at = now() - interval '40 days' WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> Stored.count("folded_session WHERE id = '" + session + "'") == 1);
    }

    private String lastOrder() {
        return questions.requests().get(questions.requests().size() - 1).body();
    }

    private static String outcomes(String session) {
        return Stored.texts("SELECT outcomes FROM seen_questions WHERE session_id = '" + session + "'").get(0);
    }

    private static UUID id(int position) {
        return FormMother.questionId(position);
    }

    private static String packed(int... positions) {
        return PackedIds.of(IntStream.of(positions).mapToObj(FormMother::questionId).toList()).write();
    }
}
