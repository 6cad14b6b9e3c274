package io.readyroom.scoring.readiness;

/**
 * What predictions are corrected by, from real outcomes: {@code logit p' = intercept + slope · logit p} (Platt, Probabilistic
 * outputs for support vector machines, 1999).
 *
 * @param version 0 while nothing is corrected
 * @param outcomes how many it rests on
 */
public record Recalibration(int version, double intercept, double slope, int outcomes) {

    public static final Recalibration NONE = new Recalibration(0, 0, 1, 0);

    /** Beyond these a logarithm would say more than any evidence can. */
    private static final double CLOSEST = 1e-6;

    public double apply(double probability) {
        return version == 0 ? probability : 1 / (1 + Math.exp(-(intercept + slope * logit(probability))));
    }

    public static double logit(double probability) {
        double inside = Math.min(1 - CLOSEST, Math.max(CLOSEST, probability));
        return Math.log(inside / (1 - inside));
    }
}
