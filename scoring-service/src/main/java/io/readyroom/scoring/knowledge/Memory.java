package io.readyroom.scoring.knowledge;

/**
 * What is remembered of an objective, by FSRS-6 with its published default weights (domain, section 7).
 *
 * @param stability days after which it is recalled with a probability of 0.9; at least 0.001
 * @param difficulty 1 to 10
 */
public record Memory(double stability, double difficulty) {

    private static final double[] W = { 0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
            1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542 };

    private static final double LEAST_STABILITY = 0.001;
    private static final double LEAST_DIFFICULTY = 1;
    private static final double MOST_DIFFICULTY = 10;

    /** F of the formulas: makes R(S, S) = 0.9. */
    private static final double FACTOR = Math.pow(0.9, -1 / W[20]) - 1;

    /** A century: what is further away is no date. */
    private static final int LONGEST_INTERVAL = 36_500;

    public Memory {
        if (!(stability >= LEAST_STABILITY && difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
            throw new IllegalArgumentException("A memory is out of its bounds");
        }
    }

    /** After the first review. */
    public static Memory first(Grade grade) {
        return new Memory(W[grade.number() - 1], bounded(firstDifficulty(grade)));
    }

    /**
     * After another review; the new stability rests on the difficulty that was.
     *
     * @param days whole days since the last one, for which the weights were fitted; 0 on the same day
     */
    public Memory reviewed(Grade grade, long days) {
        double next = days < 1 ? onTheSameDay(grade) : grade == Grade.AGAIN ? afterLapse(days) : afterSuccess(grade, days);
        return new Memory(Math.max(next, LEAST_STABILITY), nextDifficulty(grade));
    }

    /** The probability that it is recalled so many days after the last review, 0 to 1. */
    public double retrievability(long days) {
        return Math.pow(1 + FACTOR * days / stability, -W[20]);
    }

    /** Days until the probability of recall has fallen to that retention, rounded, at least 1. */
    public int interval(double retention) {
        double exact = stability / FACTOR * (Math.pow(retention, -1 / W[20]) - 1);
        return (int) Math.max(1, Math.min(Math.round(exact), LONGEST_INTERVAL));
    }

    private double afterSuccess(Grade grade, long days) {
        double gain = Math.exp(W[8]) * (11 - difficulty) * Math.pow(stability, -W[9])
                * (Math.exp((1 - retrievability(days)) * W[10]) - 1);
        double bonus = switch (grade) {
            case HARD -> W[15];
            case EASY -> W[16];
            default -> 1;
        };
        return stability * (1 + gain * bonus);
    }

    private double afterLapse(long days) {
        double forgotten = W[11] * Math.pow(difficulty, -W[12]) * (Math.pow(stability + 1, W[13]) - 1)
                * Math.exp((1 - retrievability(days)) * W[14]);
        return Math.min(forgotten, stability / Math.exp(W[17] * W[18]));
    }

    private double onTheSameDay(Grade grade) {
        double factor = Math.exp(W[17] * (grade.number() - 3 + W[18])) * Math.pow(stability, -W[19]);
        return stability * (grade.number() >= Grade.GOOD.number() ? Math.max(factor, 1) : factor);
    }

    private double nextDifficulty(Grade grade) {
        double moved = difficulty - W[6] * (grade.number() - 3) * (10 - difficulty) / 9;
        return bounded(W[7] * firstDifficulty(Grade.EASY) + (1 - W[7]) * moved);
    }

    private static double firstDifficulty(Grade grade) {
        return W[4] - Math.exp(W[5] * (grade.number() - 1)) + 1;
    }

    private static double bounded(double difficulty) {
        return Math.max(LEAST_DIFFICULTY, Math.min(difficulty, MOST_DIFFICULTY));
    }
}
