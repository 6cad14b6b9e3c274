package io.readyroom.scoring.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.readyroom.scoring.grading.Score;

/**
 * A vendor's reporting scale, approximated: linear from {@code min} to {@code pass} below the cut and from {@code pass} to
 * {@code max} above it (Microsoft 1–700–1000, AWS 100–P–1000). It is a practice scale: the vendors publish none.
 */
public record PracticeScale(int min, int max, int pass) {

    public PracticeScale {
        if (min >= pass || pass >= max) {
            throw new IllegalArgumentException("A scale rises from min over pass to max");
        }
    }

    /** The scaled score, a whole number rounded half up from the exact value. The score must have been out of something. */
    public int scale(Score score, CutFraction cut) {
        BigDecimal excess = cut.excess(score);
        BigDecimal maxPoints = BigDecimal.valueOf(score.maxPoints());
        if (excess.signum() < 0) {
            return min + share(pass - min, BigDecimal.valueOf(score.points()), cut.value().multiply(maxPoints));
        }
        return pass + share(max - pass, excess, BigDecimal.ONE.subtract(cut.value()).multiply(maxPoints));
    }

    /** {@code width · part / whole} to the nearest whole number: one division, of exact terms. */
    private static int share(int width, BigDecimal part, BigDecimal whole) {
        return BigDecimal.valueOf(width).multiply(part).divide(whole, 0, RoundingMode.HALF_UP).intValueExact();
    }
}
