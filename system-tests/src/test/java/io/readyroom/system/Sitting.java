package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A learner's exam session. */
record Sitting(Learner learner, UUID id) {

    private static final Duration RESULT_LIMIT = Duration.ofSeconds(30);

    /** The free sample of AI-102. */
    static Sitting ofFreeSample(Learner learner) {
        return start(learner, wish("ai-102", "free"));
    }

    /** What a start asks for. */
    static ObjectNode wish(String exam, String mode) {
        return Json.object().put("exam", exam).put("mode", mode);
    }

    static Answer ask(Learner learner, JsonNode wish) {
        return learner.post("/v1/exam-sessions").json(wish).send();
    }

    static Sitting start(Learner learner, JsonNode wish) {
        return of(learner, ask(learner, wish).expect(201));
    }

    /** @param started the answer to a start */
    static Sitting of(Learner learner, Answer started) {
        return new Sitting(learner, UUID.fromString(started.json().path("id").asText()));
    }

    /** The same session, asked for by somebody else or with other tokens. */
    Sitting as(Learner other) {
        return new Sitting(other, id);
    }

    String path() {
        return "/v1/exam-sessions/" + id;
    }

    Answer get(String rest) {
        return learner.get(path() + rest).send();
    }

    JsonNode state() {
        return get("").expect(200).json();
    }

    /** All questions, as the learner sees them, with what is stored. */
    List<JsonNode> questions() {
        return questions(1, 100);
    }

    List<JsonNode> questions(int from, int limit) {
        return Json.list(get("/questions?from=" + from + "&limit=" + limit).expect(200).json().path("items"));
    }

    Answer put(int position, JsonNode response, int revision) {
        ObjectNode answer = Json.object().put("revision", revision);
        answer.set("response", response);
        return put(position, answer);
    }

    Answer put(Object position, JsonNode body) {
        return learner.call("PUT", path() + "/answers/" + position).json(body).send();
    }

    /** Answers every question by the function, with revision 1. */
    void answerAll(java.util.function.Function<JsonNode, JsonNode> responses) {
        for (JsonNode question : questions()) {
            put(question.path("position").asInt(), responses.apply(question), 1).expect(200);
        }
    }

    Answer submit() {
        return learner.post(path() + "/submit").send();
    }

    Answer askForResult() {
        return get("/result");
    }

    JsonNode awaitResult() {
        return awaitResult(RESULT_LIMIT);
    }

    JsonNode awaitResult(Duration limit) {
        return await("result of " + id).atMost(limit).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50))
                .until(this::askForResult, answer -> answer.status() == 200).json();
    }

    /** Every question with response, key and explanations. */
    List<JsonNode> review() {
        return Json.list(get("/review").expect(200).json().path("items"));
    }
}
