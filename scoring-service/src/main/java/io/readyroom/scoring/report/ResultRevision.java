package io.readyroom.scoring.report;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a session's results; all but the last were superseded. */
@Schema(name = "ResultRevision", requiredProperties = { "revision", "scoredAt", "points", "maxPoints" })
public record ResultRevision(int revision, Instant scoredAt, int points, int maxPoints,
        @Schema(description = "Absent for sessions that are no whole exam") Boolean passed,
        @Schema(description = "Why it was made again; absent for a first result") String reason) {
}
