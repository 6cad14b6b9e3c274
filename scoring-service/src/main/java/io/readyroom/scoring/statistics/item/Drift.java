package io.readyroom.scoring.statistics.item;

import io.readyroom.scoring.statistics.ItemSums;

/**
 * Cumulated departure of a question from how it was, or should be, answered: a CUSUM on z = Σ(u − P)/√ΣPQ of each
 * batch of new attempts, with u the share of the points (domain, section 5).
 *
 * <p>
 * P is the facility of the first attempts, frozen; why not what calibrated parameters say is in ADR 35. For questions
 * of several points √ΣPQ is more than u can vary, so an alarm comes late rather than wrongly. When results were made
 * again, for a key was wrong, what was cumulated says nothing any more, and it begins anew.
 *
 * @param attempts that were looked at
 * @param points theirs
 * @param reference the frozen facility; null while there is none
 * @param corrections attempts that had been taken away when it was looked at
 * @param up easier than it should be
 * @param down harder than it should be
 */
record Drift(long attempts, long points, Double reference, long corrections, double up, double down) {

    static final Drift NONE = new Drift(0, 0, null, 0, 0, 0);

    /** Attempts that make a reference. */
    static final int REFERENCE = 200;
    /** New attempts that make a batch. */
    static final int BATCH = 30;
    private static final double ALLOWANCE = 0.5;
    private static final double ALARM = 4;

    Drift next(ItemSums sums) {
        long n = sums.attempts().n();
        if (sums.corrections() != corrections || n < attempts) {
            return new Drift(n, sums.attempts().x(), frozen(sums), sums.corrections(), 0, 0);
        }
        if (reference == null) {
            return n < REFERENCE ? this : new Drift(n, sums.attempts().x(), frozen(sums), corrections, 0, 0);
        }
        return n - attempts < BATCH ? this : step(sums);
    }

    /** Never 0 or 1, of which any other answer would be infinitely far. */
    private static Double frozen(ItemSums sums) {
        long n = sums.attempts().n();
        return n < REFERENCE ? null : Double.valueOf((sums.attempts().x() + 0.5) / (n * sums.maxPoints() + 1.0));
    }

    private Drift step(ItemSums sums) {
        double p = reference;
        long n = sums.attempts().n() - attempts;
        double u = (sums.attempts().x() - points) / (double) sums.maxPoints();
        double z = (u - n * p) / Math.sqrt(n * p * (1 - p));
        return new Drift(sums.attempts().n(), sums.attempts().x(), reference, corrections, Math.max(0, up + z - ALLOWANCE),
                Math.max(0, down - z - ALLOWANCE));
    }

    boolean isMeasured() {
        return reference != null || up > 0 || down > 0;
    }

    boolean isAlarm() {
        return up >= ALARM || down >= ALARM;
    }
}
