package io.readyroom.scoring.history;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.readyroom.scoring.result.ScaledScore;

/**
 * A session that has a result.
 *
 * @param revision of the result that is current
 */
@Schema(requiredProperties = { "sessionId", "mode", "submittedAt", "points", "maxPoints", "scaled", "passed", "revision" })
record HistoryItem(UUID sessionId, String mode, Instant submittedAt, int points, int maxPoints,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "On the vendor's practice scale; null for pass/fail exams and for sessions that are no whole exam") ScaledScore scaled,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "Null for sessions that are no whole exam") Boolean passed,
        @Schema(description = "Above 1 when it was scored again") int revision) {
}
