package io.readyroom.scoring.ability;

import java.util.function.IntToDoubleFunction;

/**
 * What is believed about an ability: a weight for each of the {@link Nodes}, from the prior N(0, 1) and evidence. Its mean is
 * the EAP estimate, its standard deviation the standard error (Bock & Mislevy 1982).
 */
public final class Posterior {

    public static final Posterior PRIOR = of(Evidence.NONE);

    private final double[] weights;
    private final double theta;
    private final double standardError;

    private Posterior(double[] weights) {
        this.weights = weights;
        this.theta = mean(Nodes::at);
        this.standardError = Math.sqrt(mean(node -> Math.pow(Nodes.at(node) - theta, 2)));
    }

    /** The evidence seen from the prior. */
    public static Posterior of(Evidence evidence) {
        double[] weights = new double[Nodes.COUNT];
        double highest = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < weights.length; node++) {
            weights[node] = evidence.at(node) - Nodes.at(node) * Nodes.at(node) / 2;
            highest = Math.max(highest, weights[node]);
        }
        double sum = 0;
        for (int node = 0; node < weights.length; node++) {
            // Relative to the highest: after some hundred answers every likelihood is too small for a double.
            weights[node] = Math.exp(weights[node] - highest);
            sum += weights[node];
        }
        for (int node = 0; node < weights.length; node++) {
            weights[node] /= sum;
        }
        return new Posterior(weights);
    }

    /** The weight of a node; all of them add up to 1. */
    public double weight(int node) {
        return weights[node];
    }

    public double theta() {
        return theta;
    }

    public double standardError() {
        return standardError;
    }

    /** The mean of something that is known at each node. */
    public double mean(IntToDoubleFunction atNode) {
        double sum = 0;
        for (int node = 0; node < weights.length; node++) {
            sum += weights[node] * atNode.applyAsDouble(node);
        }
        return sum;
    }

    /** The first node that, with all below it, has at least this share of the weight. */
    public int quantile(double share) {
        double sum = 0;
        int node = 0;
        while (node < weights.length - 1) {
            sum += weights[node];
            if (sum >= share) {
                return node;
            }
            node++;
        }
        return node;
    }
}
