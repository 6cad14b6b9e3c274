package io.readyroom.scoring.ability;

/**
 * Ability and difficulty before a calibration, one answer at a time (domain, section 6; Pelánek 2016): both move against each
 * other by {@code K(n)(u − E)}, {@code E = c + (1 − c) / (1 + exp(−(θ − b)))}, {@code K(n) = 1 / (1 + 0.05 n)}.
 */
public final class Elo {

    /** Answers that the author's word on the difficulty is worth. */
    static final int PRIOR_WORTH = 10;

    private static final double SLOWING = 0.05;

    private Elo() {
    }

    /**
     * Where something stands.
     *
     * @param value θ of a learner or b of an item
     * @param answers that moved it
     */
    record Rating(double value, int answers) {

        static final Rating NEW_LEARNER = new Rating(0, 0);

        Rating moved(double by) {
            return new Rating(value + by, answers + 1);
        }
    }

    /** b = −1, 0 or 1 for easy, medium and hard; 0 where the author didn't say. */
    public static double priorDifficulty(String authorDifficulty) {
        if ("easy".equals(authorDifficulty)) {
            return -1;
        }
        return "hard".equals(authorDifficulty) ? 1 : 0;
    }

    static double k(int answers) {
        return 1 / (1 + SLOWING * answers);
    }

    static Rating learnerAfter(Rating learner, Rating item, double floor, double share) {
        return learner.moved(k(learner.answers()) * surprise(learner, item, floor, share));
    }

    static Rating itemAfter(Rating item, Rating learner, double floor, double share) {
        return item.moved(-k(item.answers() + PRIOR_WORTH) * surprise(learner, item, floor, share));
    }

    private static double surprise(Rating learner, Rating item, double floor, double share) {
        return share - ItemParameters.coldStart(item.value(), floor).probability(learner.value());
    }
}
