package io.readyroom.question.statistics;

import java.util.List;
import java.util.UUID;

/** The part of scoring-service's event that is kept in columns; all of it is kept beside them. */
record ItemStatisticsChanged(long aggregateVersion, UUID measuredAs, UUID questionId, long attempts, Double facility,
        Double discrimination, List<String> flags) {

    boolean isComplete() {
        return aggregateVersion > 0 && measuredAs != null && questionId != null && attempts >= 0 && flags != null
                && flags.stream().allMatch(flag -> flag != null && flag.matches("[a-z][a-z_]{0,59}"))
                && isWithin(facility, 0) && isWithin(discrimination, -1);
    }

    /** A correlation that was computed in doubles may end a hair beyond one. */
    private static boolean isWithin(Double value, double least) {
        double slack = 1e-9;
        return value == null || (value >= least - slack && value <= 1 + slack);
    }

    /** The value without that hair; null stays null. */
    static Double clamped(Double value, double least) {
        return value == null ? null : Double.valueOf(Math.max(least, Math.min(1, value)));
    }
}
