package io.readyroom.scoring.readiness;

import org.hipparchus.special.Erf;

import io.readyroom.scoring.bank.ExamFacts;

/**
 * The share of the points that passes. Vendors don't publish it, so it is a belief: normal around what was assumed for the exam
 * (domain, section 8).
 */
record Cut(double mean, double deviation) {

    private static final double ASSUMED = 0.68;
    private static final double DEVIATION = 0.05;

    static Cut of(ExamFacts exam) {
        double mean = exam.cut() == null || exam.cut().fraction() == null ? ASSUMED : exam.cut().fraction().doubleValue();
        return new Cut(mean, DEVIATION);
    }

    /** A cut that is known. */
    static Cut exactly(double share) {
        return new Cut(share, 0);
    }

    /** The chance that so many points of so many pass: that the cut is not above their share. */
    double isReachedBy(int points, int of) {
        double share = (double) points / of;
        if (deviation == 0) {
            return share >= mean ? 1 : 0;
        }
        return (1 + Erf.erf((share - mean) / (deviation * Math.sqrt(2)))) / 2;
    }

    /** Another form of the exam has other questions: it moves the share by that much, in variance, around what is expected. */
    Cut onAnotherForm(double variance) {
        return deviation == 0 ? this : new Cut(mean, Math.sqrt(deviation * deviation + variance));
    }

    Cut harder() {
        return exactly(mean + deviation);
    }

    Cut easier() {
        return exactly(mean - deviation);
    }
}
