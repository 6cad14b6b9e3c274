package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;

import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.key.AnswerKey;

/** What the reading of an interaction gives. */
record Draft(QuestionContent content, AnswerKey key, List<Probe> probes) {

    /**
     * A response that somebody gives who does one thing and no other: what feedback it shows is about that.
     *
     * @param id what explanations of it go by
     */
    record Probe(String id, Map<String, List<String>> response) {
    }
}
