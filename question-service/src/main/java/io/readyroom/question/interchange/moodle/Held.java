package io.readyroom.question.interchange.moodle;

import java.util.List;
import java.util.Map;

import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.key.AnswerKey;

/**
 * What became of a {@link Body}.
 *
 * @param explanations by id, without the general one
 * @param fallback feedback that says why the answer is right, for a question without a general explanation; or null
 */
record Held(QuestionContent content, AnswerKey key, Map<String, String> explanations, String fallback) {

    static Held of(QuestionContent content, AnswerKey key, Map<String, String> explanations) {
        return new Held(content, key, explanations, null);
    }

    /** Sentences that say what is wrong; empty when a bank could take it. */
    List<String> flaws() {
        List<String> flaws = content.flaws();
        return flaws.isEmpty() && !key.fits(content) ? List.of("its key does not fit its answers") : flaws;
    }
}
