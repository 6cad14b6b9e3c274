package io.readyroom.scoring.ability;

import java.util.Arrays;

/**
 * All that answers say about an ability: the logarithm of their likelihood at each of the {@link Nodes}. It adds up, so what
 * is kept for a learner doesn't grow with the answers, and what is taken back is subtracted.
 */
public final class Evidence {

    public static final Evidence NONE = new Evidence(new double[Nodes.COUNT]);

    private final double[] logLikelihood;

    private Evidence(double[] logLikelihood) {
        this.logLikelihood = logLikelihood;
    }

    /** @throws IllegalArgumentException when it isn't one finite number a node */
    public static Evidence of(double... logLikelihood) {
        if (logLikelihood.length != Nodes.COUNT || !Arrays.stream(logLikelihood).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("one finite number a node");
        }
        return new Evidence(logLikelihood.clone());
    }

    /** @param share of the item's points, 0 to 1 */
    public static Evidence of(ItemParameters item, double share) {
        double[] values = new double[Nodes.COUNT];
        for (int node = 0; node < Nodes.COUNT; node++) {
            double p = item.probability(Nodes.at(node));
            values[node] = logShare(share, p) + logShare(1 - share, 1 - p);
        }
        return new Evidence(values);
    }

    /** A probability that a double can't tell from 0 counts as the smallest that it can. */
    private static double logShare(double share, double p) {
        return share == 0 ? 0 : share * Math.log(Math.max(p, Double.MIN_NORMAL));
    }

    public Evidence plus(Evidence other) {
        return new Sum().add(this, 1).add(other, 1).evidence();
    }

    public Evidence minus(Evidence other) {
        return new Sum().add(this, 1).add(other, -1).evidence();
    }

    public double at(int node) {
        return logLikelihood[node];
    }

    /** As it is stored, one number a node. */
    Double[] boxed() {
        return Arrays.stream(logLikelihood).boxed().toArray(Double[]::new);
    }

    /** Adds up without an object for each answer. */
    static final class Sum {

        private final double[] values = new double[Nodes.COUNT];

        Sum add(Evidence evidence, double times) {
            for (int node = 0; node < values.length; node++) {
                values[node] += times * evidence.logLikelihood[node];
            }
            return this;
        }

        Evidence evidence() {
            return new Evidence(values.clone());
        }
    }
}
