package io.readyroom.question.bank;

import java.util.List;

import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.key.AnswerKey;

/**
 * A question as its author wrote it: everything, the key too. Never leaves the authors' side; what candidates get is
 * {@link io.readyroom.question.content.CandidateQuestion}.
 *
 * @param sourceId id in the bank, stable
 * @param stimulus bank id of its stimulus, or null
 * @param objectives the main one first
 */
public record AuthoredQuestion(String sourceId, String pool, String language, String difficulty, List<String> objectives,
        Labels labels, String stimulus, QuestionContent content, Rationale rationale, AnswerKey key) {
}
