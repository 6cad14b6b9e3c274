package io.readyroom.exam.adaptive;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.DiagnosticMother;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A diagnostic session from its start to its end, with the neighbours that lead it. */
@QuarkusTest
class AdaptiveResourceTest {

    private static final String DIAGNOSTIC = "{\"exam\":\"ai-102\",\"mode\":\"diagnostic\",\"supportedTypes\":[\"single_choice\"]}";

    private final Learner learner = Learner.registered();
    private StubUpstream scoring;

    @BeforeEach
    void install() {
        scoring = DiagnosticMother.install(9, 3);
    }

    @Test
    void beginsWithTheQuestionThatScoringServiceChooses() {
        Response started = learner.start(DIAGNOSTIC);
        started.then().statusCode(201).body("mode", equalTo("diagnostic")).body("questionCount", equalTo(1))
                .body("slots", hasSize(1)).body("deadlineAt", equalTo(null)).body(not(containsString(DiagnosticMother.THETA)));
        JsonNode asked = DiagnosticMother.asked().get(0);
        assertThat(asked.path("items")).isEmpty();
        assertThat(asked.has("calibration")).isFalse();
        assertThat(asked.path("supportedTypes").toString()).isEqualTo("[\"single_choice\"]");
        JsonNode ordered = DiagnosticMother.ordered().get(0);
        assertThat(ordered.path("mode").asText()).isEqualTo("diagnostic");
        assertThat(ordered.path("questions").asText()).isEqualTo(packed(1));
        assertThat(ordered.path("seed").asText()).isEqualTo(asked.path("seed").asText());
        assertThat(Stored.count("exam_session WHERE id = '" + started.path("id") + "' AND calibration = 7 "
                + "AND supported_types = '{single_choice}' AND sweep_at = started_at + interval '24 hours'")).isEqualTo(1);
    }

    @Test
    void goesOnWithTheAnswersUntilNoMoreIsNeeded() {
        String session = start();
        next(session, "").then().statusCode(200).body("done", equalTo(false)).body("position", equalTo(1))
                .body("questionCount", equalTo(1));
        assertThat(DiagnosticMother.asked()).as("nothing is asked before the answer").hasSize(1);
        answer(session, 1, "a");
        next(session, "").then().statusCode(200).body("position", equalTo(2)).body("stop", equalTo(null))
                .body(not(containsString(DiagnosticMother.THETA)));
        JsonNode asked = lastAsked();
        assertThat(asked.path("calibration").asInt()).isEqualTo(7);
        assertThat(asked.path("gradingPolicy").asText()).isEqualTo("PER_COMPONENT");
        assertThat(asked.path("seed")).isEqualTo(DiagnosticMother.asked().get(0).path("seed"));
        assertThat(asked.path("items").toString()).isEqualTo(
                "[{\"questionVersionId\":\"" + DiagnosticMother.versionId(1) + "\",\"response\":{\"choice\":\"a\"}}]");
        learner.get("/" + session + "/questions?from=2").then().body("items.questionVersionId",
                equalTo(List.of(DiagnosticMother.versionId(2).toString())));
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked");

        next(session, "?skip=true").then().statusCode(200).body("position", equalTo(3));
        assertThat(lastAsked().path("items").get(1).has("response")).isFalse();
        assertProblem(learner.save(session, 2, 1, "{\"choice\":\"b\"}"), 409, "slot-locked");
        answer(session, 3, "c");
        next(session, "").then().statusCode(200).body("done", equalTo(true)).body("questionCount", equalTo(3))
                .body("stop.reason", equalTo("decided")).body("position", equalTo(null))
                .body(not(containsString(DiagnosticMother.THETA)));
        int asks = DiagnosticMother.asked().size();
        next(session, "").then().statusCode(200).body("done", equalTo(true)).body("stop.reason", equalTo("decided"));
        assertThat(DiagnosticMother.asked()).hasSize(asks);
        learner.get("/" + session).then().body("status", equalTo("submitted")).body("questionCount", equalTo(3));
        assertSubmitted(session);
    }

    private void assertSubmitted(String session) {
        String data = KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS, record -> session.equals(record.key())
                && KafkaRecords.type(record).equals("ExamSessionSubmitted")));
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted", data);
        assertThat(data).doesNotContain(DiagnosticMother.THETA);
        JsonPath event = JsonPath.from(data);
        assertThat(event.<String> getList("slots.questionId")).isEqualTo(
                IntStream.rangeClosed(1, 3).mapToObj(i -> DiagnosticMother.questionId(i).toString()).toList());
        assertThat(event.<String> getList("slots.domain")).containsOnly("plan");
        assertThat(event.<Integer> getList("answers.position")).containsExactly(1, 3);
        assertThat(Stored.count("seen_questions WHERE session_id = '" + session + "' AND cardinality(question_ids) = 3"))
                .isEqualTo(1);
    }

    /** Promise: two tabs are harmless. Without the second look under the lock each would add a question of its own. */
    @Test
    void givesWhoeverAsksAtOnceTheSameQuestion() {
        String session = start();
        answer(session, 1, "a");
        assertThat(atOnce(session, "")).hasSize(6).containsOnly(2);
        assertThat(atOnce(session, "?skip=true&position=2")).containsOnly(3);
        next(session, "?skip=true&position=2").then().body("position", equalTo(3));
        assertThat(Stored.count("session_form WHERE session_id = '" + session + "' AND cardinality(version_ids) = 3 "
                + "AND cardinality(question_ids) = 3")).isEqualTo(1);
        learner.get("/" + session).then().body("slots.locked", equalTo(List.of(true, true, false)));
    }

    /** An answer that is acknowledged while the question is looked for: its question would not fit what was answered. */
    @Test
    void looksAgainWhenAnAnswerCameMeanwhile() {
        String session = start();
        answer(session, 1, "a");
        AtomicBoolean once = new AtomicBoolean();
        StubUpstream questions = StubUpstream.of("question-service");
        String formOfTwo = form(2);
        questions.on("POST", "/internal/forms", request -> {
            if (once.compareAndSet(false, true)) {
                learner.save(session, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
            }
            return StubResponse.json(200, formOfTwo);
        });
        next(session, "").then().statusCode(200).body("position", equalTo(2));
        assertThat(DiagnosticMother.asked()).hasSize(3);
        assertThat(lastAsked().path("items").get(0).path("response").path("choice").asText()).isEqualTo("b");
    }

    @Test
    void changesNothingWhileANeighbourIsAway() {
        String session = start();
        answer(session, 1, "a");
        scoring.answer("POST", "/internal/next-question", 500, "{}");
        assertProblem(next(session, ""), 503, "unavailable");
        scoring.answer("POST", "/internal/next-question", 409,
                "{\"type\":\"urn:readyroom:problem:key-not-available\",\"status\":409}");
        assertProblem(next(session, ""), 503, "unavailable");
        learner.get("/" + session).then().body("status", equalTo("open")).body("questionCount", equalTo(1));
        learner.save(session, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
        DiagnosticMother.install(9, 3);
        next(session, "").then().statusCode(200).body("position", equalTo(2));
    }

    @Test
    void asksForAnotherQuestionWhenOneWasTakenBack() {
        String session = start();
        answer(session, 1, "a");
        String formOfThree = form(3);
        StubUpstream.of("question-service").on("POST", "/internal/forms", request -> request.body().contains(packed(2))
                ? StubResponse.json(409, "{\"type\":\"urn:readyroom:problem:form-not-available\",\"status\":409}")
                : StubResponse.json(200, formOfThree));
        next(session, "").then().statusCode(200).body("position", equalTo(2));
        learner.get("/" + session + "/questions?from=2").then().body("items.questionVersionId",
                equalTo(List.of(DiagnosticMother.versionId(3).toString())));
    }

    @Test
    void asksWhatTheLearnerHasNotSeenAndThenWhatThereIs() {
        see(1, 2);
        learner.start(DIAGNOSTIC).then().statusCode(201);
        assertThat(DiagnosticMother.asked().get(0).path("excluded").asText()).isEqualTo(packed(1, 2));
        assertThat(lastOrdered().path("questions").asText()).isEqualTo(packed(3));
        DiagnosticMother.install(3, 3);
        String again = learner.start(DIAGNOSTIC).then().statusCode(201).extract().path("id");
        assertThat(lastOrdered().path("questions").asText()).as("all were seen").isEqualTo(packed(1));
        assertThat(lastOrdered().path("seen").asText()).isEqualTo(packed(1));
        assertThat(Stored.count("session_form WHERE session_id = '" + again + "' AND slots LIKE '%\"practice\",1,%'"))
                .as("marked as a repetition").isEqualTo(1);
    }

    @Test
    void servesEnglishWhereThereIsNothingElseAndRefusesWhereThereIsNothing() {
        scoring.on("POST", "/internal/next-question", request -> StubResponse.json(200, request.body().contains("\"de\"")
                ? DiagnosticMother.stop("exhausted")
                : "{\"calibration\":1,\"question\":{\"questionId\":\"" + DiagnosticMother.questionId(1) + "\"}}"));
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"diagnostic\",\"language\":\"de-AT\"}").then().statusCode(201)
                .body("language", equalTo("en"));
        DiagnosticMother.install(0, 3);
        assertProblem(learner.start(DIAGNOSTIC), 409, "form-not-available").body("detail", containsString("diagnostic"));
    }

    @Test
    void refusesChoicesThatTheAnswersMake() {
        assertProblem(learner.start("{\"exam\":\"ai-102\",\"mode\":\"diagnostic\",\"questionCount\":5}"), 400,
                "invalid-request").body("errors.field", hasItem("questionCount"));
        assertProblem(learner.start("{\"exam\":\"ai-102\",\"mode\":\"diagnostic\",\"filters\":{\"domains\":[\"plan\"]}}"), 400,
                "invalid-request").body("errors.field", hasItem("filters"));
        assertThat(DiagnosticMother.asked()).isEmpty();
    }

    @Test
    void tellsWhoHasNoNextQuestionWhy() {
        String session = start();
        assertProblem(Learner.registered().get("/" + session + "/next"), 404, "not-found");
        assertProblem(learner.get("/" + UUID.randomUUID() + "/next"), 404, "not-found");
        assertProblem(next(session, "?position=0"), 400, "invalid-request");
        learner.post("/" + session + "/pause").then().statusCode(200);
        assertProblem(next(session, ""), 409, "session-paused");
        learner.post("/" + session + "/resume").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
        next(session, "?skip=true").then().statusCode(200).body("done", equalTo(true))
                .body("stop.reason", equalTo("submitted"));
        String given = start();
        learner.post("/" + given + "/abandon").then().statusCode(200);
        assertProblem(next(given, ""), 409, "session-closed");
        FormMother.install();
        assertProblem(learner.get("/" + learner.sit("ai-102") + "/next"), 409, "not-in-policy");
    }

    private String start() {
        return learner.start(DIAGNOSTIC).then().statusCode(201).extract().path("id");
    }

    private void answer(String session, int position, String choice) {
        learner.save(session, position, 1, "{\"choice\":\"" + choice + "\"}").then().statusCode(200);
    }

    private Response next(String session, String query) {
        return learner.get("/" + session + "/next" + query);
    }

    private List<Integer> atOnce(String session, String query) {
        return Stream
                .generate(() -> CompletableFuture.supplyAsync(
                        () -> next(session, query).then().statusCode(200).extract().<Integer> path("position")))
                .limit(6).toList().stream().map(CompletableFuture::join).toList();
    }

    private void see(int... numbers) {
        String ids = IntStream.of(numbers).mapToObj(DiagnosticMother::questionId).map(UUID::toString)
                .reduce((a, b) -> a + "," + b).orElseThrow();
        Stored.change(
                "INSERT INTO seen_questions (learner_id, session_id, exam, seen_at, question_ids) VALUES ('" + learner.id()
                        + "', '" + Ids.next() + "', 'ai-102', now(), '{" + ids + "}')");
    }

    private static String form(int number) {
        return DiagnosticMother
                .form("{\"seed\":\"1\",\"language\":\"en\",\"seen\":\"\",\"questions\":\"" + packed(number) + "\"}")
                .body();
    }

    private static String packed(int... numbers) {
        return PackedIds.of(IntStream.of(numbers).mapToObj(DiagnosticMother::questionId).toList()).write();
    }

    private static JsonNode lastAsked() {
        List<JsonNode> asked = DiagnosticMother.asked();
        return asked.get(asked.size() - 1);
    }

    private static JsonNode lastOrdered() {
        List<JsonNode> ordered = DiagnosticMother.ordered();
        return ordered.get(ordered.size() - 1);
    }
}
