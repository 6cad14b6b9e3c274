package io.readyroom.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a result looks, for the contract only: scoring-service words it, the gateway passes it on as it is.
 *
 * @param scaled null where the exam has no scale; a practice scale, not the vendor's
 * @param passed null where nothing honest can be said
 * @param scaleNote what scaled and passed rest on, to be shown with them
 * @param correction how it differs from the revision before it, and why; absent unless it was made again
 * @param interval 95 % Wilson interval of the points fraction, 0–1
 */
@Schema(name = "Result")
record ResultDocument(UUID sessionId, int revision, Instant scoredAt, int points, int maxPoints,
        @Schema(nullable = true) Scaled scaled, @Schema(nullable = true) Boolean passed, String scaleNote, Interval interval,
        List<Domain> domains, long timeSpentMs, Double percentile, int unscoredCount, double repeatShare,
        Correction correction) {

    record Scaled(int score, int min, int max, int pass) {
    }

    record Interval(double low, double high) {
    }

    record Correction(String cause, String reason, int previousRevision, int previousPoints, int previousMaxPoints,
            Boolean previousPassed, List<Integer> questions) {
    }

    record Domain(String code, String title, int points, int maxPoints) {
    }
}
