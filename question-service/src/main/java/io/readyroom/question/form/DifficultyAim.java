package io.readyroom.question.form;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * How hard a form should be. An aim, not a condition: a form that misses it is served. In whole numbers throughout, so that
 * everybody comes to the same.
 */
final class DifficultyAim {

    private static final int HUNDRED = 100;

    /** Percent by level, or null when a mean is aimed at. */
    private final int[] shares;
    /** In hundredths. */
    private final int mean;
    /** In hundredths of a percentage point, or of a step. */
    private final int tolerance;

    private DifficultyAim(int[] shares, int mean, int tolerance) {
        this.shares = shares;
        this.mean = mean;
        this.tolerance = tolerance;
    }

    static DifficultyAim of(BlueprintRules.Difficulty difficulty) {
        int tolerance = hundredths(difficulty.tolerance());
        BlueprintRules.Shares shares = difficulty.shares();
        return shares == null ? new DifficultyAim(null, hundredths(difficulty.mean()), tolerance)
                : new DifficultyAim(new int[] { shares.easy(), shares.medium(), shares.hard() }, 0, tolerance);
    }

    /**
     * How far off a form is; 0 is on the spot. Comparable between forms of one length only.
     *
     * @param levels number of questions of each difficulty, the easiest first
     */
    long distance(int[] levels) {
        long questions = Arrays.stream(levels).sum();
        if (shares == null) {
            return Math.abs(steps(levels) * HUNDRED - mean * questions);
        }
        long distance = 0;
        for (int level = 0; level < levels.length; level++) {
            distance += off(levels[level], shares[level], questions);
        }
        return distance;
    }

    boolean isMet(int[] levels) {
        long questions = Arrays.stream(levels).sum();
        if (shares == null) {
            return distance(levels) <= tolerance * questions;
        }
        for (int level = 0; level < levels.length; level++) {
            if (off(levels[level], shares[level], questions) * HUNDRED > tolerance * questions) {
                return false;
            }
        }
        return true;
    }

    private static long off(int count, int share, long questions) {
        return Math.abs((long) count * HUNDRED - share * questions);
    }

    private static long steps(int[] levels) {
        long steps = 0;
        for (int level = 0; level < levels.length; level++) {
            steps += (level + 1L) * levels[level];
        }
        return steps;
    }

    private static int hundredths(BigDecimal number) {
        return number.movePointRight(2).intValueExact();
    }
}
