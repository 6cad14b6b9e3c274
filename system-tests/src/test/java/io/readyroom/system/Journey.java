package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The way of a guest from the catalogue to the review and into an account; each step says what it found wrong. */
final class Journey {

    private static final int QUESTIONS = 35;
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(2);

    private final ShippedBank bank = ShippedBank.freeSample();
    private final LeakScan leaks = new LeakScan(bank);
    private final Random random = Seed.random("journey");
    private final Learner guest;
    private final UUID accountId;
    private Sitting sitting;
    private List<JsonNode> questions;
    private AnswerLedger ledger;
    private JsonNode result;

    Journey(Learner guest) {
        this.guest = guest;
        this.accountId = guest.accountId();
    }

    void findsAi102RetiredWithItsSuccessor() {
        JsonNode exam = guest.get("/v1/exams/ai-102").send().expect(200).json();
        assertThat(exam.path("status").asText()).isEqualTo("retired");
        assertThat(exam.path("retiredOn").asText()).isEqualTo("2026-06-30");
        assertThat(exam.path("successor").asText()).isEqualTo("ai-103");
        assertThat(exam.path("sampleSize").asInt()).isEqualTo(QUESTIONS);
    }

    void startsTheFreeSample() {
        sitting = Sitting.ofFreeSample(guest);
        ledger = new AnswerLedger(sitting);
        JsonNode state = sitting.state();
        assertThat(state.path("status").asText()).isEqualTo("open");
        assertThat(state.path("questionCount").asInt()).isEqualTo(QUESTIONS);
        assertThat(state.path("answeredCount").asInt()).isZero();
        assertThat(state.path("slots")).hasSize(QUESTIONS);
        assertThat(Duration.between(Instant.parse(state.path("startedAt").asText()),
                Instant.parse(state.path("deadlineAt").asText()))).isEqualTo(Duration.ofMinutes(70));
        sitting.askForResult().problem(409, "not-submitted");
        sitting.get("/review").problem(409, "review-not-available");
    }

    /** Read twice, the second time in pages: the same questions, options included, in the same order. */
    void findsThirtyFiveQuestionsInFrozenOrder() {
        questions = sitting.questions();
        assertThat(questions).hasSize(QUESTIONS);
        List<JsonNode> again = Stream.of(1, 11, 21, 31)
                .flatMap(from -> Json.list(sitting.get("/questions?from=" + from + "&limit=10").expect(200).json()
                        .path("items")).stream())
                .toList();
        assertThat(again).isEqualTo(questions);
        assertThat(questions.stream().map(question -> question.path("questionVersionId").asText())).doesNotHaveDuplicates();
        assertThat(new HashSet<>(questions.stream().map(question -> question.path("type").asText()).toList())).hasSize(8);
        questions.stream().filter(question -> question.has("image")).forEach(question -> assertThat(
                guest.get(question.path("image").path("url").asText()).send().expect(200).header("Content-Type"))
                .startsWith("image/"));
        questions.forEach(bank::source);
    }

    void answersEveryTypeAndChangesSome() {
        for (JsonNode question : questions.subList(0, QUESTIONS - 2)) {
            ledger.save(position(question), Responses.any(question, random), 1, random.nextInt(4) == 0);
        }
        for (int i = 0; i < QUESTIONS; i += 5) {
            changeAnswer(i, 3);
        }
        clear(2);
        assertThat(sitting.state().path("answeredCount").asLong()).isEqualTo(ledger.answered());
        ledger.assertStoredIn(sitting.questions());
    }

    private void changeAnswer(int index, int revision) {
        JsonNode question = questions.get(index);
        JsonNode before = ledger.responseTo(question);
        ledger.save(position(question), Responses.anyBut(before, question, random), revision, true);
    }

    private void clear(int index) {
        ledger.save(position(questions.get(index)), Json.MAPPER.nullNode(), 2, false);
    }

    /** The answer got lost on the way, so the client sends the same again. */
    void sendsOneAnswerTwice() {
        AnswerLedger.Acknowledged first = ledger.at(1);
        JsonNode again = sitting.put(1, first.response(), first.revision()).expect(200).json();
        assertThat(again.path("revision").asInt()).isEqualTo(first.revision());
    }

    /** A delayed packet arrives after its successor. */
    void sendsAnOlderRevisionLate() {
        JsonNode question = questions.get(0);
        AnswerLedger.Acknowledged newer = ledger.at(1);
        JsonNode older = Responses.anyBut(newer.response(), question, random);
        JsonNode stored = sitting.put(1, older, newer.revision() - 1).problem(409, "stale-revision").json().path("stored");
        assertThat(stored.path("revision").asInt()).isEqualTo(newer.revision());
        assertThat(stored.path("response")).isEqualTo(newer.response());
        sitting.put(1, older, newer.revision()).problem(409, "revision-conflict");
        ledger.assertStoredIn(sitting.questions());
    }

    void syncsWhatItAnsweredOffline() {
        JsonNode question = questions.get(QUESTIONS - 2);
        JsonNode response = Responses.any(question, random);
        ArrayNode answers = Json.MAPPER.createArrayNode();
        answers.add(entry(position(question), response, 4));
        answers.add(entry(1, Responses.any(questions.get(0), random), 1));
        answers.add(entry(2, Json.object().put("nonsense", true), 9));
        ObjectNode body = Json.object();
        body.set("answers", answers);
        JsonNode outcomes = guest.call("PATCH", sitting.path() + "/answers").json(body).send().expect(200).json();
        assertThat(Json.texts(outcomes.path("items"), "outcome")).containsExactly("saved", "stale", "invalid");
        ledger.note(position(question), response, 4, false);
    }

    private static ObjectNode entry(int position, JsonNode response, int revision) {
        ObjectNode entry = Json.object().put("position", position).put("revision", revision);
        entry.set("response", response);
        return entry;
    }

    /** Killed without a word: every answer that was acknowledged is still there, and the session goes on. */
    void goesOnAfterExamServiceWasKilled() {
        SharedSystem.service("exam-service").kill9();
        SharedSystem.service("exam-service").start().awaitReady();
        await("exam-service behind the gateway").atMost(Duration.ofSeconds(20)).until(() -> sitting.get("").status() == 200);
        List<JsonNode> after = sitting.questions();
        ledger.assertStoredIn(after);
        assertThat(after.stream().map(Journey::content).toList()).isEqualTo(questions.stream().map(Journey::content).toList());
        changeAnswer(5, 7);
    }

    /** What was frozen at the start. */
    private static JsonNode content(JsonNode question) {
        ObjectNode content = question.deepCopy();
        return content.remove(List.of("response", "revision", "flagged"));
    }

    void hasSeenNoKeySoFar() {
        leaks.assertNoKeyIn(guest.answers());
    }

    /** Told by the event stream, and there within two seconds. */
    void submitsTwiceAndHasAResultWithinTwoSeconds() {
        ledger.assertStoredIn(sitting.questions());
        String ticket = guest.post(sitting.path() + "/event-tickets").send().expect(201).json().path("ticket").asText();
        try (EventStream events = EventStream.open(sitting, ticket)) {
            await("deadline event").until(() -> events.first("deadline").isPresent());
            Answer first = sitting.submit().expect(202);
            result = sitting.awaitResult(RESULT_LIMIT);
            assertThat(sitting.submit().expect(202).json()).isEqualTo(first.json());
            await("result event").atMost(Duration.ofSeconds(5)).until(() -> events.first("result").isPresent());
            assertThat(events.first("result").orElseThrow().path("sessionId").asText()).isEqualTo(sitting.id().toString());
        }
        Call.get(sitting.path() + "/events?ticket=" + ticket).header("Accept", "text/event-stream").send()
                .problem(401, "not-authenticated");
        sitting.put(1, ledger.at(1).response(), 99).problem(409, "session-closed");
    }

    void readsAnHonestResult() {
        new OwnResult(bank, questions, ledger::responseTo).assertEquals(result);
        assertThat(Json.texts(result.path("domains"), "code")).containsExactly("plan", "genai", "agentic", "vision", "nlp",
                "mining");
        assertThat(Json.texts(result.path("domains"), "title")).doesNotContain("").doesNotHaveDuplicates();
        assertThat(result.path("revision").asInt()).isEqualTo(1);
        assertThat(result.path("timeSpentMs").asLong()).isPositive();
        assertThat(sitting.askForResult().expect(200).json()).as("read again").isEqualTo(result);
    }

    /** Key, points, an explanation of every option and a reference of every question, as their authors wrote them. */
    void readsWhyInTheReview() {
        List<JsonNode> review = sitting.review();
        assertThat(review.stream().map(Journey::position)).isEqualTo(questions.stream().map(Journey::position).toList());
        for (int i = 0; i < QUESTIONS; i++) {
            JsonNode item = review.get(i);
            JsonNode shown = questions.get(i);
            assertThat(item.path("stem")).isEqualTo(shown.path("stem"));
            assertThat(item.path("options")).as("in the order in which they were shown").isEqualTo(shown.path("options"));
            assertThat(item.get("response")).isEqualTo(ledger.responseTo(shown));
            ReviewedQuestion.of(item, bank).assertExplained();
        }
        assertThat(review.stream().mapToInt(item -> item.path("points").asInt()).sum())
                .isEqualTo(result.path("points").asInt());
    }

    /** The guest is now the account: the same id, and the session is still its own. */
    Learner registers() {
        Learner registered = guest.register();
        JsonNode me = registered.get("/v1/me").send().expect(200).json();
        assertThat(me.path("accountId").asText()).isEqualTo(accountId.toString());
        assertThat(Json.texts(me.path("roles"))).contains("learner").doesNotContain("guest");
        assertThat(sitting.as(registered).askForResult().expect(200).json()).isEqualTo(result);
        assertThat(sitting.as(registered).review()).hasSize(QUESTIONS);
        JsonNode own = registered.get("/v1/exam-sessions?exam=ai-102").send().expect(200).json();
        assertThat(Json.texts(own.path("items"), "id")).containsExactly(sitting.id().toString());
        return registered;
    }

    /** Somebody else learns nothing, not even that the session exists. */
    void isHiddenFrom(Learner stranger) {
        Sitting theirs = sitting.as(stranger);
        for (String rest : Set.of("", "/questions", "/result", "/review", "/events")) {
            theirs.get(rest).problem(404, "not-found");
        }
        theirs.put(1, ledger.at(1).response(), 100).problem(404, "not-found");
        theirs.submit().problem(404, "not-found");
        for (String action : Set.of("/event-tickets", "/abandon", "/pause")) {
            stranger.post(sitting.path() + action).send().problem(404, "not-found");
        }
        assertThat(stranger.get("/v1/exam-sessions").send().expect(200).json().path("items")).isEmpty();
    }

    private static int position(JsonNode question) {
        return question.path("position").asInt();
    }
}
