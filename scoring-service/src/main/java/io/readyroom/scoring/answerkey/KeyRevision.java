package io.readyroom.scoring.answerkey;

import java.util.UUID;

import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.grading.QuestionType;

/**
 * A key as it stood at one revision.
 *
 * @param voided the question turned out unusable: whoever had it, it counts nowhere
 */
public record KeyRevision(UUID questionVersionId, int revision, QuestionType type, AnswerKey key, boolean voided) {

    public KeyReference reference() {
        return new KeyReference(questionVersionId, revision);
    }
}
