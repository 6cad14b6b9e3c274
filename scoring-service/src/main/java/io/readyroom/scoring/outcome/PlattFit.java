package io.readyroom.scoring.outcome;

import java.util.List;

import io.readyroom.scoring.readiness.Recalibration;

/**
 * Fits {@code logit p' = intercept + slope · logit p} to what happened: maximum likelihood with a ridge towards (0, 1), by
 * Newton's
 * method. With few outcomes it stays near leaving things as they are (Platt 1999; the ridge is a normal prior of deviation ½).
 */
final class PlattFit {

    private static final double RIDGE = 4;
    private static final int STEPS = 50;
    private static final double SETTLED = 1e-9;
    /** A prediction may be weakened by outcomes, never turned around. */
    private static final double LEAST_SLOPE = 0.1;

    private final List<Told> told;
    private double intercept;
    private double slope = 1;

    private PlattFit(List<Told> told) {
        this.told = told;
    }

    /** @param uncorrected what was predicted before any correction */
    record Told(double uncorrected, boolean passed) {
    }

    static Recalibration of(List<Told> told, int version) {
        PlattFit fit = new PlattFit(told);
        int steps = 0;
        // The function is convex, so it settles.
        while (steps < STEPS && fit.step() > SETTLED) {
            steps++;
        }
        return new Recalibration(version, fit.intercept, Math.max(LEAST_SLOPE, fit.slope), told.size());
    }

    /** Answers how far it went, at most one: a full step may overshoot where outcomes are one-sided. */
    private double step() {
        double g0 = RIDGE * intercept;
        double g1 = RIDGE * (slope - 1);
        double h00 = RIDGE;
        double h01 = 0;
        double h11 = RIDGE;
        for (Told one : told) {
            double x = Recalibration.logit(one.uncorrected());
            double chance = 1 / (1 + Math.exp(-(intercept + slope * x)));
            double excess = chance - (one.passed() ? 1 : 0);
            double weight = chance * (1 - chance);
            g0 += excess;
            g1 += excess * x;
            h00 += weight;
            h01 += weight * x;
            h11 += weight * x * x;
        }
        double determinant = h00 * h11 - h01 * h01;
        double d0 = (h11 * g0 - h01 * g1) / determinant;
        double d1 = (h00 * g1 - h01 * g0) / determinant;
        double length = Math.hypot(d0, d1);
        double part = length > 1 ? 1 / length : 1;
        intercept -= part * d0;
        slope -= part * d1;
        return part * length;
    }
}
