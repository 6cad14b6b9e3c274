package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.util.UUID;

/**
 * A scored question that the learner met for the first time.
 *
 * @param at when the session was submitted
 * @param outcome share of its points, 0 to 1
 * @param timeSpentMs null where the client didn't say
 */
public record Attempt(UUID sessionId, Instant at, String domain, String objective, Item item, double outcome,
        Integer timeSpentMs) {

    private static final int FROM_MEMORY_MS = 10_000;

    /** Whether it was right in less time than it takes to read and think. */
    boolean isFromMemory() {
        return outcome == 1 && timeSpentMs != null && timeSpentMs < FROM_MEMORY_MS;
    }
}
