package io.readyroom.scoring.scale;

import java.math.BigDecimal;

import io.readyroom.scoring.grading.Score;

/** The share of the points that is assumed to pass; strictly between 0 and 1. */
public record CutFraction(BigDecimal value) {

    public CutFraction {
        if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("A cut lies between 0 and 1");
        }
    }

    public boolean isReachedBy(Score score) {
        return excess(score).signum() >= 0;
    }

    /** {@code points − c·maxPoints}, exact: how far above (or, negative, below) the cut. */
    BigDecimal excess(Score score) {
        return BigDecimal.valueOf(score.points()).subtract(value.multiply(BigDecimal.valueOf(score.maxPoints())));
    }
}
