package io.readyroom.scoring.readiness;

import java.util.List;

/**
 * What is believed of an ability after some attempts: the posterior on 41 nodes from −4 to 4, with the prior N(0, 1)
 * (domain, section 6). Of a question with several points the share counts: {@code P^u · (1 − P)^(1−u)}.
 */
final class Ability {

    private static final int NODES = 41;
    private static final double FIRST = -4;
    private static final double STEP = 0.2;

    private final double[] weights;

    private Ability(double[] weights) {
        this.weights = weights;
    }

    static Ability of(List<Attempt> attempts) {
        double[] log = new double[NODES];
        for (int q = 0; q < NODES; q++) {
            log[q] = -node(q) * node(q) / 2;
        }
        for (Attempt attempt : attempts) {
            for (int q = 0; q < NODES; q++) {
                double chance = attempt.item().chance(node(q));
                log[q] += attempt.outcome() * Math.log(chance) + (1 - attempt.outcome()) * Math.log1p(-chance);
            }
        }
        return new Ability(normalised(log));
    }

    /** From logarithms, the largest taken out first: hundreds of attempts would otherwise be below the smallest double. */
    private static double[] normalised(double[] log) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            largest = Math.max(largest, value);
        }
        double[] weights = new double[log.length];
        double sum = 0;
        for (int q = 0; q < log.length; q++) {
            weights[q] = Math.exp(log[q] - largest);
            sum += weights[q];
        }
        for (int q = 0; q < weights.length; q++) {
            weights[q] /= sum;
        }
        return weights;
    }

    static double node(int q) {
        return FIRST + q * STEP;
    }

    int nodes() {
        return weights.length;
    }

    double weight(int q) {
        return weights[q];
    }

    /** The posterior's mean: the EAP estimate. */
    double mean() {
        double mean = 0;
        for (int q = 0; q < weights.length; q++) {
            mean += weights[q] * node(q);
        }
        return mean;
    }

    /** The posterior's standard deviation. */
    double standardError() {
        double mean = mean();
        double variance = 0;
        for (int q = 0; q < weights.length; q++) {
            variance += weights[q] * (node(q) - mean) * (node(q) - mean);
        }
        return Math.sqrt(variance);
    }
}
