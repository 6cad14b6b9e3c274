package io.readyroom.question.form;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

/**
 * A question as pools hold it.
 *
 * @param enemies in both directions
 */
record PooledQuestion(UUID questionId, UUID versionId, String sourceId, QuestionType type, int maxPoints, String pool,
        String language, String difficulty, UUID stimulusId, String domain, List<String> objectives, Set<UUID> enemies,
        Set<UUID> siblings, ResponseShape shape, String stimulusKind, boolean pilot) {

    static PooledQuestion from(PublishedQuestion question, int maxPoints, Set<UUID> enemies, Set<UUID> siblings) {
        return new PooledQuestion(question.questionId(), question.versionId(), question.sourceId(), question.type(), maxPoints,
                question.pool(), question.language(), question.difficulty(), question.stimulusId(), question.domain(),
                question.objectives(), enemies, siblings, question.shape(), question.stimulusKind(), question.pilot());
    }
}
