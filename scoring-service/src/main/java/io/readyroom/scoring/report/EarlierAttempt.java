package io.readyroom.scoring.report;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session of the same exam and mode that the learner submitted before. */
@Schema(name = "EarlierAttempt", requiredProperties = { "sessionId", "mode", "submittedAt", "points", "maxPoints" })
public record EarlierAttempt(UUID sessionId, String mode, Instant submittedAt, int points, int maxPoints,
        @Schema(description = "Absent for sessions that are no whole exam") Boolean passed) {
}
