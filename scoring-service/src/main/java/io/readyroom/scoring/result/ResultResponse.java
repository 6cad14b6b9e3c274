package io.readyroom.scoring.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A result as its learner reads it. */
@Schema(name = "Result", requiredProperties = { "sessionId", "revision", "scoredAt", "points", "maxPoints", "scaled", "passed",
        "interval", "domains", "timeSpentMs", "unscoredCount", "repeatShare" })
record ResultResponse(UUID sessionId, int revision, Instant scoredAt, int points, int maxPoints,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "On the vendor's practice scale; null for pass/fail exams and for sessions that are no whole exam") ScaledScore scaled,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "Null for sessions that are no whole exam") Boolean passed,
        @Schema(description = "What scaled and passed rest on, to be shown with them; absent without them") String scaleNote,
        @Schema(description = "Wilson 95 %, fractions of maxPoints") Interval interval, List<DomainScore> domains,
        long timeSpentMs, @Schema(description = "Questions that count nowhere") int unscoredCount,
        @Schema(description = "Fraction of the scored questions that the learner had met before") BigDecimal repeatShare,
        @Schema(description = "Absent unless the result was made again") Correction correction) {

    private static final String NOTE = "Readyroom's own practice scale, with an assumed cut. The vendor publishes neither. "
            + "An orientation, not a prediction.";

    record Interval(BigDecimal low, BigDecimal high) {
    }

    static ResultResponse from(ExamResult result, Correction correction) {
        return new ResultResponse(result.sessionId(), result.revision(), result.scoredAt(), result.points(),
                result.maxPoints(), result.scaled(), result.passed(), result.passed() == null ? null : NOTE,
                new Interval(result.intervalLow(), result.intervalHigh()), result.domains(), result.timeSpentMs(),
                result.unscoredCount(), result.repeatShare(), correction);
    }
}
