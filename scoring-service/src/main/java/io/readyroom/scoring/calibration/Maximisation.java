package io.readyroom.scoring.calibration;

import java.util.List;

import io.readyroom.scoring.ability.ItemParameters;

/**
 * The M-step: the parameters that make the expected answers likeliest, by Fisher's scoring on ln a and b (Bock & Aitkin 1981
 * score on slope and intercept; with the priors on a and b these are the closer coordinates).
 */
record Maximisation(Expected expected, Quadrature quadrature, Priors priors) {

    private static final int STEPS = 4;
    /** Further in one step than an estimate ever moves when it is near: only far off does scoring overshoot. */
    private static final double LONGEST = 0.5;
    /** Beyond that an item's slope or difficulty is not to be told apart from any other. */
    private static final double MOST_LOG_SLOPE = 2;
    private static final double MOST_DIFFICULTY = 8;

    /** An item with a slope of its own. */
    ItemParameters twoParameters(int item, ItemParameters start) {
        ItemParameters current = start;
        for (int step = 0; step < STEPS; step++) {
            Score score = score(item, current);
            double logSlope = Math.log(current.a());
            double g1 = score.logSlope - priors.logSlopePrecision() * logSlope;
            double g2 = score.difficulty - priors.difficultyPrecision() * current.b();
            double i11 = score.infoLogSlope + priors.logSlopePrecision();
            double i22 = score.infoDifficulty + priors.difficultyPrecision();
            double determinant = i11 * i22 - score.infoBoth * score.infoBoth;
            if (!(determinant > 0)) {
                return current;
            }
            current = moved(current, (i22 * g1 - score.infoBoth * g2) / determinant,
                    (i11 * g2 - score.infoBoth * g1) / determinant);
        }
        return current;
    }

    /** Items that share one slope: each difficulty for itself, then the slope for all. */
    void sharedSlope(List<Integer> items, ItemParameters[] parameters) {
        double gradient = 0;
        double information = priors.logSlopePrecision();
        for (int item : items) {
            for (int step = 0; step < STEPS; step++) {
                Score score = score(item, parameters[item]);
                double slope = score.infoDifficulty + priors.difficultyPrecision();
                parameters[item] = moved(parameters[item], 0,
                        (score.difficulty - priors.difficultyPrecision() * parameters[item].b()) / slope);
            }
            Score score = score(item, parameters[item]);
            gradient += score.logSlope;
            information += score.infoLogSlope;
        }
        double by = (gradient - priors.logSlopePrecision() * Math.log(parameters[items.get(0)].a())) / information;
        items.forEach(item -> parameters[item] = moved(parameters[item], by, 0));
    }

    private static ItemParameters moved(ItemParameters item, double logSlopeBy, double difficultyBy) {
        double logSlope = within(MOST_LOG_SLOPE, Math.log(item.a()) + within(LONGEST, logSlopeBy));
        double difficulty = within(MOST_DIFFICULTY, item.b() + within(LONGEST, difficultyBy));
        return new ItemParameters(Math.exp(logSlope), difficulty, item.c(), item.model(), item.version());
    }

    private static double within(double most, double value) {
        return Double.isNaN(value) ? 0 : Math.max(-most, Math.min(most, value));
    }

    /** First derivatives of the expected log likelihood and Fisher's information, at these parameters. */
    private Score score(int item, ItemParameters at) {
        Score score = new Score();
        for (int node = 0; node < quadrature.size(); node++) {
            double theta = quadrature.nodes()[node];
            double rise = 1 / (1 + Math.exp(-at.a() * (theta - at.b())));
            double p = at.c() + (1 - at.c()) * rise;
            double variance = Math.max(p * (1 - p), Double.MIN_NORMAL);
            double slope = (1 - at.c()) * rise * (1 - rise) * at.a();
            double byLogSlope = slope * (theta - at.b());
            double surprise = (expected.shares()[item][node] - expected.people()[item][node] * p) / variance;
            double certainty = expected.people()[item][node] / variance;
            score.logSlope += surprise * byLogSlope;
            score.difficulty -= surprise * slope;
            score.infoLogSlope += certainty * byLogSlope * byLogSlope;
            score.infoDifficulty += certainty * slope * slope;
            score.infoBoth -= certainty * byLogSlope * slope;
        }
        return score;
    }

    private static final class Score {
        private double logSlope;
        private double difficulty;
        private double infoLogSlope;
        private double infoDifficulty;
        private double infoBoth;
    }
}
