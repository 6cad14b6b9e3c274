package io.readyroom.scoring.rescoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.grading.GradingPolicy;

/** A rescoring as operators read it. */
@Schema(name = "Rescoring", requiredProperties = { "id", "cause", "exam", "status", "createdAt", "preview", "outcome",
        "failed" })
record RescoringResponse(UUID id, Cause cause, String exam,
        @Schema(description = "The version whose key was corrected or voided") UUID questionVersionId,
        @Schema(description = "The revision that grades from now on") Integer keyRevision, GradingPolicy gradingPolicy,
        BigDecimal cut, @Schema(description = "What learners read") String reason, RescoringStatus status, Instant createdAt,
        @Schema(description = "Absent when it was found by itself") UUID createdBy, UUID decidedBy,
        @Schema(description = "When it is applied by itself, unless it is held; absent where only an operator applies it") Instant applyAt,
        @Schema(description = "Absent while the preview is being made") Instant previewedAt, Instant finishedAt,
        @Schema(description = "What a dry run came to") Tally preview,
        @Schema(description = "What was changed so far") Tally outcome,
        @Schema(description = "Sessions that could not be graded in the last pass") int failed) {

    static RescoringResponse from(Rescoring rescoring) {
        return new RescoringResponse(rescoring.id(), rescoring.cause(), rescoring.exam(), rescoring.questionVersionId(),
                rescoring.keyRevision(), rescoring.gradingPolicy(), rescoring.cut(), rescoring.reason(), rescoring.status(),
                rescoring.createdAt(), rescoring.createdBy(), rescoring.decidedBy(), rescoring.applyAt(),
                rescoring.previewedAt(), rescoring.finishedAt(), rescoring.preview(), rescoring.outcome(), rescoring.failed());
    }
}
