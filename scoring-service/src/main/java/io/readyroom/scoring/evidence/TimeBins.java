package io.readyroom.scoring.evidence;

import java.util.Map;
import java.util.SortedMap;

/**
 * Answer times in bins whose ends stand in the ratio 2^(1/4): a median from them is off by less than a tenth, for two dozen
 * numbers.
 */
final class TimeBins {

    /** 2^12 seconds, over an hour: whoever takes longer had left. */
    private static final int LAST = 47;
    private static final int PER_DOUBLING = 4;

    /** Answers in less are guesses and not times (domain, section 5). */
    private static final int LEAST_MS = 3000;

    /** Of fewer answers a median says little. */
    private static final int LEAST_ANSWERS = 30;
    private static final double MS = 1000;

    private TimeBins() {
    }

    static boolean isTime(Integer timeMs) {
        return timeMs != null && timeMs >= LEAST_MS;
    }

    /** @param timeMs a time */
    static int bin(int timeMs) {
        return Math.min(LAST, (int) Math.floor(PER_DOUBLING * Math.log(timeMs / MS) / Math.log(2)));
    }

    /**
     * In milliseconds; 0 while there are too few answers.
     *
     * @param answers by bin
     */
    static long medianMs(SortedMap<Integer, Long> answers) {
        long all = answers.values().stream().mapToLong(Long::longValue).sum();
        if (all < LEAST_ANSWERS) {
            return 0;
        }
        double half = all / 2.0;
        double below = 0;
        for (Map.Entry<Integer, Long> bin : answers.entrySet()) {
            if (below + bin.getValue() >= half) {
                double within = (half - below) / bin.getValue();
                return Math.round(MS * Math.pow(2, (bin.getKey() + within) / PER_DOUBLING));
            }
            below += bin.getValue();
        }
        throw new IllegalStateException("a half is never more than the whole");
    }
}
