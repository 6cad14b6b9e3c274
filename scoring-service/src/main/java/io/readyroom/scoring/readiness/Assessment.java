package io.readyroom.scoring.readiness;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of a learner's readiness.
 *
 * @param prediction empty when it is refused
 * @param uncorrected the probability before recalibration; what recalibrations are fitted to
 * @param reasons empty when it is not refused
 * @param missing what to do about each reason, the most basic first
 * @param correction in force when it was made
 */
public record Assessment(Optional<Range> prediction, double uncorrected, Set<Reason> reasons, List<Missing> missing,
        Evidence evidence, double standardError, Recalibration correction) {

    /** @param probability in the middle, for scoring predictions by what happened; learners are shown the range */
    public record Range(double probability, double low, double high) {
    }

    public boolean isRefused() {
        return prediction.isEmpty();
    }
}
