package io.readyroom.scoring.rescoring;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that crosses the pass line. */
@Schema(name = "RescoringCrossing", requiredProperties = { "sessionId", "previousPoints", "points", "maxPoints", "passed" })
record CrossingResponse(UUID sessionId, int previousPoints, int points, int maxPoints,
        @Schema(description = "Afterwards; before, it was the other way round") boolean passed) {
}
