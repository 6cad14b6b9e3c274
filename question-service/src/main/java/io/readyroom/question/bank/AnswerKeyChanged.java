package io.readyroom.question.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.readyroom.question.content.QuestionType;

/**
 * Event: every revision of a version's key. Its topic is read by scoring-service only, its payload is never logged.
 *
 * @param aggregateVersion the highest revision
 * @param maxPoints under the exam's grading policy
 */
record AnswerKeyChanged(long aggregateVersion, UUID questionVersionId, UUID questionId, String exam, QuestionType type,
        int maxPoints, List<Revision> revisions) {

    record Revision(int revision, @JsonRawValue String key, boolean voided, String reason, Instant createdAt) {

        static Revision from(KeyRevision stored) {
            return new Revision(stored.revision, stored.keyJson, stored.voided, stored.reason, stored.createdAt.toInstant());
        }
    }

    static AnswerKeyChanged of(UUID versionId, Question question, AuthoredQuestion authored, BankContext context,
            List<KeyRevision> revisions) {
        int maxPoints = context.gradingPolicy().maxPoints(authored.content().components());
        return new AnswerKeyChanged(revisions.get(revisions.size() - 1).revision, versionId, question.id, question.examCode,
                authored.content().type(), maxPoints, revisions.stream().map(Revision::from).toList());
    }

    /** The payload holds keys, so it isn't printed. */
    @Override
    public String toString() {
        return "AnswerKeyChanged[" + questionVersionId + ", " + revisions.size() + " revisions]";
    }
}
