package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Posterior;

/**
 * A scored question that the learner met for the first time.
 *
 * @param at when the session was submitted
 * @param outcome share of its points, 0 to 1
 * @param timeSpentMs null where the client didn't say
 */
public record Attempt(UUID sessionId, Instant at, String domain, String objective, ItemParameters item, double outcome,
        Integer timeSpentMs) {

    private static final int FROM_MEMORY_MS = 10_000;
    /** Nothing is certain: odds of 1 to 0 would make any figure infinite. */
    private static final double LEAST_DOUBT = 1e-9;

    /** What is believed of an ability after these, seen from the prior. */
    static Posterior ability(List<Attempt> attempts) {
        return Posterior.of(attempts.stream()
                .map(attempt -> io.readyroom.scoring.ability.Evidence.of(attempt.item, attempt.outcome))
                .reduce(io.readyroom.scoring.ability.Evidence.NONE, io.readyroom.scoring.ability.Evidence::plus));
    }

    /** Share of the points that somebody of that ability gets, between 0 and 1 and neither of them. */
    double expected(double theta) {
        return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, item.probability(theta)));
    }

    /** Whether it was right in less time than it takes to read and think. */
    boolean isFromMemory() {
        return outcome == 1 && timeSpentMs != null && timeSpentMs < FROM_MEMORY_MS;
    }
}
