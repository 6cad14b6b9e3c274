package io.readyroom.scoring.rescoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.scale.CutFraction;
import io.readyroom.scoring.submission.ExamRules;

/**
 * Results that are to be made again; the fields are columns of {@code rescoring}.
 *
 * @param questionVersionId null for a policy, like {@code keyRevision}
 * @param gradingPolicy for a policy: null leaves it as frozen in the sessions, like {@code cut}
 * @param rulesRevision once a policy is applied
 * @param createdBy null when it was found by itself
 * @param applyAt null when only an operator applies it
 * @param failed sessions of the last pass that could not be graded
 */
@JsonNaming(SnakeCaseStrategy.class)
record Rescoring(UUID id, Cause cause, String exam, UUID questionVersionId, Integer keyRevision, GradingPolicy gradingPolicy,
        BigDecimal cut, Integer rulesRevision, String reason, RescoringStatus status, Instant createdAt, UUID createdBy,
        UUID decidedBy, Instant applyAt, Instant previewedAt, Instant finishedAt, Tally preview, Tally outcome, int failed) {

    /** Rules that are only previewed are above all that there are. */
    private static final int NOT_YET = Integer.MAX_VALUE;

    boolean isPolicy() {
        return cause == Cause.POLICY;
    }

    /** Whether it has that status, or had it and went on from there by itself. */
    boolean isOrWas(RescoringStatus wanted) {
        return status == wanted || (wanted == RescoringStatus.APPLYING && status == RescoringStatus.APPLIED);
    }

    Change change() {
        return isPolicy()
                ? new Change.OfRules(new ExamRules(target(), gradingPolicy, cut == null ? null : new CutFraction(cut)))
                : new Change.OfKey(questionVersionId, keyRevision);
    }

    /** The revision, of the key or of the rules, that all results are to have at least. */
    int target() {
        if (isPolicy()) {
            return rulesRevision == null ? NOT_YET : rulesRevision;
        }
        return keyRevision;
    }

    /** The same with more differences that a dry run came to. */
    Rescoring previewed(List<Difference> more) {
        return with(preview.plus(more), outcome);
    }

    /** The same with more differences that were made. */
    Rescoring came(List<Difference> more) {
        return with(preview, outcome.plus(more));
    }

    private Rescoring with(Tally previewNow, Tally outcomeNow) {
        return new Rescoring(id, cause, exam, questionVersionId, keyRevision, gradingPolicy, cut, rulesRevision, reason, status,
                createdAt, createdBy, decidedBy, applyAt, previewedAt, finishedAt, previewNow, outcomeNow, failed);
    }
}
