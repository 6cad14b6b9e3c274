package io.readyroom.scoring.ability;

/**
 * What an item does: {@code P(θ) = c + (1 − c) / (1 + exp(−a(θ − b)))}, the logistic model with D = 1 (Birnbaum 1968; domain,
 * section 6). {@code P} is the share of the item's points that is expected at θ, so that it covers items of several components
 * as well (ADR 36).
 *
 * @param a slope, positive
 * @param b difficulty, on the scale of ability
 * @param c guess floor of the type; 0 makes it a 2PL
 * @param version number of the calibration that they are part of; 0 for those that no calibration has
 */
public record ItemParameters(double a, double b, double c, Model model, int version) {

    public ItemParameters {
        if (!(a > 0) || !(c >= 0 && c < 1) || !Double.isFinite(b)) {
            throw new IllegalArgumentException("a is positive, b finite, and c in [0, 1)");
        }
    }

    /** Before any calibration: slope 1. */
    public static ItemParameters coldStart(double b, double c) {
        return new ItemParameters(1, b, c, Model.ELO, 0);
    }

    /** Whether they were estimated, rather than thought by an author or moved by every answer. */
    public boolean isCalibrated() {
        return model != Model.ELO;
    }

    /** Expected share of the points. */
    public double probability(double theta) {
        return c + (1 - c) * logistic(theta);
    }

    /** Fisher information of one answer about θ: {@code P′² / (P(1 − P))}. */
    public double information(double theta) {
        double rise = logistic(theta);
        double slope = (1 - c) * a * rise * (1 - rise);
        double p = c + (1 - c) * rise;
        return slope * slope / (p * (1 - p));
    }

    private double logistic(double theta) {
        return 1 / (1 + Math.exp(-a * (theta - b)));
    }
}
