package io.readyroom.scoring.grading;

/** Points out of the most that were possible. Integers, so that sums are exact. */
public record Score(int points, int maxPoints) {

    public static final Score NONE = new Score(0, 0);

    public Score {
        if (points < 0 || points > maxPoints) {
            throw new IllegalArgumentException("Points must lie between 0 and maxPoints");
        }
    }

    public Score plus(Score other) {
        return new Score(points + other.points, maxPoints + other.maxPoints);
    }
}
