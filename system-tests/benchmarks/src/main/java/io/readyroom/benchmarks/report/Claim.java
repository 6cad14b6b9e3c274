package io.readyroom.benchmarks.report;

import io.readyroom.benchmarks.measure.Spread;

/**
 * Something that has a floor.
 *
 * @param what is claimed
 * @param ours and
 * @param against whom or what, in words with figures
 * @param figure that is held against floor and goal
 * @param unit of it: {@code x} for a ratio
 * @param floor must be reached; infinite when there is none
 * @param goal is aimed at; null when there is none
 * @param more whether more is better
 */
public record Claim(String what, String ours, String against, Spread figure, String unit, double floor, Double goal,
        boolean more) {

    static final double FLOAT_NOISE = 1e-9;

    /** At least that many times the contender's. */
    public static Claim atLeast(String what, String ours, String against, Spread ratio, double floor, Double goal) {
        return atLeast(what, ours, against, "x", ratio, floor, goal);
    }

    /** At least that much. */
    public static Claim atLeast(String what, String ours, String against, String unit, Spread figure, double floor,
            Double goal) {
        return new Claim(what, ours, against, figure, unit, floor, goal, true);
    }

    public static Claim atMost(String what, String ours, String against, Spread figure, String unit, double floor,
            Double goal) {
        return new Claim(what, ours, against, figure, unit, floor, goal, false);
    }

    /** A figure without one is only aimed at. */
    boolean hasFloor() {
        return Double.isFinite(floor);
    }

    public boolean reachesFloor() {
        return reaches(floor);
    }

    public boolean reachesGoal() {
        return goal != null && reaches(goal);
    }

    private boolean reaches(double limit) {
        return more ? figure.median() >= limit - FLOAT_NOISE : figure.median() <= limit + FLOAT_NOISE;
    }
}
