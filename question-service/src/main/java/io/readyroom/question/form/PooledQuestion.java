package io.readyroom.question.form;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

/**
 * A question as pools hold it.
 *
 * @param enemies in both directions
 * @param slotJson of a {@link FormResponse.Slot}, all from the comma after the position to the colon after {@code repeated}:
 *        the same in every form, so it is rendered once; some 250 bytes
 */
record PooledQuestion(UUID questionId, UUID versionId, String sourceId, QuestionType type, int maxPoints, String pool,
        String language, String difficulty, UUID stimulusId, String domain, List<String> objectives, Set<UUID> enemies,
        Set<UUID> siblings, ResponseShape shape, String slotJson) {

    static PooledQuestion from(PublishedQuestion question, int maxPoints, Set<UUID> enemies, Set<UUID> siblings) {
        return new PooledQuestion(question.questionId(), question.versionId(), question.sourceId(), question.type(), maxPoints,
                question.pool(), question.language(), question.difficulty(), question.stimulusId(), question.domain(),
                question.objectives(), enemies, siblings, question.shape(), Fixed.json(question, maxPoints));
    }

    /** In the order and by the names of {@link FormResponse.Slot}. */
    private record Fixed(UUID questionId, UUID questionVersionId, String objective, String domain, QuestionType type,
            int maxPoints, boolean scored, String pool) {

        static String json(PublishedQuestion question, int maxPoints) {
            String json = ContentJson.write(new Fixed(question.questionId(), question.versionId(),
                    question.objectives().get(0), question.domain(), question.type(), maxPoints, true, question.pool()));
            return ',' + json.substring(1, json.length() - 1) + ",\"repeated\":";
        }
    }
}
