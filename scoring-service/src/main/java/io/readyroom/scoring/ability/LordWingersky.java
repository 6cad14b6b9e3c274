package io.readyroom.scoring.ability;

import java.util.Arrays;

/**
 * The distribution of the points of a form at one ability, by the recursion of Lord & Wingersky (1984): items are added one
 * after the other, each as independent of the others given θ.
 */
public final class LordWingersky {

    private double[] points = { 1 };

    /** Adds an item of one point. */
    public LordWingersky add(double probability) {
        return add(probability, 1);
    }

    /**
     * Adds an item of several components, each right with this probability, independently of the others: what answers to one
     * question have in common beyond θ is left out, so the points spread a little less than in truth.
     */
    public LordWingersky add(double probability, int components) {
        for (int component = 0; component < components; component++) {
            double[] next = new double[points.length + 1];
            for (int sum = 0; sum < points.length; sum++) {
                next[sum] += points[sum] * (1 - probability);
                next[sum + 1] += points[sum] * probability;
            }
            points = next;
        }
        return this;
    }

    /** The probability of each sum of points, from 0 on. */
    public double[] distribution() {
        return points.clone();
    }

    /** The probability of at least so many points. */
    public double atLeast(int cut) {
        return Arrays.stream(points, Math.min(Math.max(cut, 0), points.length), points.length).sum();
    }
}
