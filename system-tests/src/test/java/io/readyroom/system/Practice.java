package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody who practises: each answer tells at once what it is worth and why, and that is remembered from one session to the
 * next. Other classes publish questions of their own for practice, so keys of those are known from feedback only.
 */
final class Practice {

    /** Keys reach scoring-service by events, which may still be on their way. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ShippedBank bank;
    private final Random random = Seed.random("practice");
    private final Map<String, JsonNode> learned = new HashMap<>();

    Practice(ShippedBank bank) {
        this.bank = bank;
    }

    /**
     * Answers all questions of a session in their order; of a question whose key isn't known, anything.
     *
     * @param right which ones by the key; the others against it
     * @return versions of the questions that were not answered right
     */
    Set<String> answerAll(Sitting sitting, Predicate<JsonNode> right) {
        Set<String> missed = new HashSet<>();
        List<JsonNode> questions = sitting.questions();
        for (JsonNode question : questions) {
            JsonNode feedback = answer(sitting, question, response(question, right.test(question)));
            learned.put(version(question), feedback.path("key"));
            if (feedback.path("points").asInt() < feedback.path("maxPoints").asInt()) {
                missed.add(version(question));
            }
        }
        assertLocked(sitting, questions.get(0));
        return missed;
    }

    private JsonNode response(JsonNode question, boolean right) {
        JsonNode key = bank.find(question).map(source -> source.path("key")).orElse(learned.get(version(question)));
        if (key == null) {
            return Responses.any(question, random);
        }
        return right ? Responses.byKey(key) : Responses.wrong(question, key, random);
    }

    /** Sent again, an answer is acknowledged again, and asks again what it is worth. */
    private JsonNode answer(Sitting sitting, JsonNode question, JsonNode response) {
        JsonNode feedback = await("feedback").atMost(SOON).pollDelay(Duration.ZERO).until(
                () -> sitting.put(position(question), response, 1).expect(200).json().path("feedback"), JsonNode::isObject);
        ObjectNode told = question.deepCopy();
        told.setAll((ObjectNode) feedback);
        told.set("response", response);
        bank.find(question).ifPresent(source -> new ReviewedQuestion(told, source).assertExplained());
        return feedback;
    }

    /** Who knows the key answers no more. */
    private void assertLocked(Sitting sitting, JsonNode question) {
        JsonNode other = Responses.anyBut(sitting.questions(position(question), 1).get(0).path("response"), question, random);
        sitting.put(position(question), other, 2).problem(409, "slot-locked");
    }

    private static int position(JsonNode question) {
        return question.path("position").asInt();
    }

    /** What tells questions apart. */
    static String version(JsonNode question) {
        return question.path("questionVersionId").asText();
    }
}
