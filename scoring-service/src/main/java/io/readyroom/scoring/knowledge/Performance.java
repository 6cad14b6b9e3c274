package io.readyroom.scoring.knowledge;

/**
 * Performance factors with recency: successes and failures on one objective, each worth half as much for every 30 days since.
 *
 * <p>
 * Mastery at time t is
 *
 * <pre>
 * m(t) = 1 / (1 + exp(−(β + γ·s(t) + ρ·f(t))))
 * s(t) = Σ x_i · 2^(−(t − t_i)/h),   f(t) = Σ (1 − x_i) · 2^(−(t − t_i)/h)
 * </pre>
 *
 * over the first attempts i, where x_i is the fraction of the points, t_i the time of the answer, h = 30 days, β = −0.4,
 * γ = 0.45, ρ = −0.5. The model is that of Pavlik, Cen and Koedinger, "Performance Factors Analysis" (AIED 2009), with one
 * skill a question and one set of parameters for all objectives. The decay is the exponential kernel by which Galyardt and
 * Goldin, "Move your lamp post" (JEDM 7, 2015), let recent answers weigh more; here over time, not over opportunities. The
 * parameters are assumptions, not fitted: nothing known is 0.40, five right answers today 0.86, five wrong ones 0.05.
 *
 * @param right s, at least 0
 * @param wrong f, at least 0
 * @param answers how many first attempts that rests on, whatever their age
 */
public record Performance(double right, double wrong, int answers) {

    public static final Performance NONE = new Performance(0, 0, 0);

    private static final double HALF_LIFE_SECONDS = 30 * 86_400.0;
    private static final double INTERCEPT = -0.4;
    private static final double PER_SUCCESS = 0.45;
    private static final double PER_FAILURE = -0.5;

    public Performance {
        if (!(right >= 0 && wrong >= 0 && answers >= 0)) {
            throw new IllegalArgumentException("A performance is not negative");
        }
    }

    /**
     * With one more answer, now.
     *
     * @param fraction of the points, 0 to 1
     */
    public Performance answered(double fraction) {
        return new Performance(right + fraction, wrong + 1 - fraction, answers + 1);
    }

    /** What is left of it so much later; the same when no time has passed. */
    public Performance after(long seconds) {
        double kept = Math.pow(2, -Math.max(seconds, 0) / HALF_LIFE_SECONDS);
        return new Performance(right * kept, wrong * kept, answers);
    }

    /** Both together; both as of the same time. */
    public Performance plus(Performance other) {
        return new Performance(right + other.right, wrong + other.wrong, answers + other.answers);
    }

    /** The probability of a right answer as of the time of the factors, between 0 and 1. */
    public double mastery() {
        return 1 / (1 + Math.exp(-(INTERCEPT + PER_SUCCESS * right + PER_FAILURE * wrong)));
    }
}
