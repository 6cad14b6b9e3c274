package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Searches answers for keys: for fields that could hold one, and for the authors' explanations, whatever field they are in. Two
 * answers may tell them before the end, and only in a session that practises: an offline pack, and the feedback to an answer.
 */
final class LeakScan {

    private static final Set<String> FORBIDDEN = Set.of("key", "keys", "answerkey", "correct", "iscorrect", "accepted",
            "tolerance", "explanation", "explanations", "rationale", "rationales", "references", "points", "feedback");

    private static final String PACK = "/offline-pack";
    private static final String FEEDBACK = "feedback";
    private static final Set<String> FEEDBACK_POLICIES = Set.of("never", "onAnswer", "afterSubmit");

    private final Set<String> canaries;

    LeakScan(ShippedBank bank) {
        this.canaries = bank.canaries();
        assertThat(canaries).as("sentences to look for").hasSizeGreaterThan(200);
    }

    /** @param canaries parts of explanations that stand nowhere else */
    LeakScan(Set<String> canaries) {
        this.canaries = Set.copyOf(canaries);
    }

    /** Answers to somebody who has an offline pack of a session that practises. */
    void assertKeysOnlyWherePracticeTellsThem(List<Answer> answers) {
        List<Answer> packs = answers.stream().filter(LeakScan::isPack).toList();
        assertThat(packs).as("a pack, or the scan looks for what isn't there").isNotEmpty()
                .allSatisfy(pack -> assertThat(canaries).allMatch(ShippedBank.readable(pack.text())::contains));
        answers.stream().filter(answer -> !isPack(answer)).map(LeakScan::withoutFeedback).forEach(this::assertNoKeyIn);
    }

    private static boolean isPack(Answer answer) {
        return answer.call().startsWith("POST ") && answer.call().endsWith(PACK) && answer.status() == 200;
    }

    /** What is left of the answer to an answer. */
    private static Answer withoutFeedback(Answer answer) {
        if (!answer.call().startsWith("PUT ") || !answer.isJson() || !answer.json().has(FEEDBACK)) {
            return answer;
        }
        ObjectNode rest = answer.json().deepCopy();
        rest.remove(FEEDBACK);
        return new Answer(answer.call(), answer.status(), answer.headers(), Json.write(rest));
    }

    /** A session says when its policy tells what an answer is worth; one of three words. */
    private static JsonNode withoutPolicyOnFeedback(JsonNode answer) {
        if (!FEEDBACK_POLICIES.contains(answer.at("/policy/feedback").asText())) {
            return answer;
        }
        ObjectNode rest = answer.deepCopy();
        ((ObjectNode) rest.get("policy")).remove(FEEDBACK);
        return rest;
    }

    void assertNoKeyIn(List<Answer> answers) {
        assertThat(answers).isNotEmpty();
        answers.forEach(this::assertNoKeyIn);
    }

    private void assertNoKeyIn(Answer answer) {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (answer.isJson()) {
            Json.walk(withoutPolicyOnFeedback(answer.json()), names, texts);
        } else {
            texts.add(answer.text());
        }
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()).as("fields of %s", answer.call())
                .doesNotContainAnyElementsOf(FORBIDDEN);
        String text = ShippedBank.plain(String.join(" ", texts));
        assertThat(canaries.stream().filter(text::contains).toList()).as("explanations in %s", answer.call()).isEmpty();
    }
}
