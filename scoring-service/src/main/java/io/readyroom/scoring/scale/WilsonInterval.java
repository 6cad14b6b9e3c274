package io.readyroom.scoring.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import io.readyroom.scoring.grading.Score;

/**
 * The 95 % score interval of E. B. Wilson (1927) around a fraction of points; its ends are fractions, 0 to 1, to six places.
 *
 * <p>
 * {@code n} is the number of scored questions and never that of points: the components of one question don't fall
 * independently, so counting them would claim more certainty than there is.
 */
public record WilsonInterval(BigDecimal low, BigDecimal high) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final int PLACES = 6;
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    private static final BigDecimal Z2 = Z.multiply(Z, PRECISION);

    /** Nothing was asked, so nothing is known. */
    private static final WilsonInterval EVERYTHING = new WilsonInterval(BigDecimal.ZERO, BigDecimal.ONE);

    public static WilsonInterval of(Score score, int questions) {
        if (questions == 0 || score.maxPoints() == 0) {
            return EVERYTHING;
        }
        BigDecimal n = BigDecimal.valueOf(questions);
        BigDecimal p = BigDecimal.valueOf(score.points()).divide(BigDecimal.valueOf(score.maxPoints()), PRECISION);
        BigDecimal variance = p.multiply(BigDecimal.ONE.subtract(p)).multiply(n)
                .add(Z2.divide(BigDecimal.valueOf(4), PRECISION));
        BigDecimal middle = p.multiply(n).add(Z2.divide(BigDecimal.valueOf(2), PRECISION));
        BigDecimal half = Z.multiply(variance.sqrt(PRECISION));
        BigDecimal whole = n.add(Z2);
        return new WilsonInterval(fraction(middle.subtract(half), whole), fraction(middle.add(half), whole));
    }

    private static BigDecimal fraction(BigDecimal part, BigDecimal whole) {
        BigDecimal rounded = part.divide(whole, PLACES, RoundingMode.HALF_UP);
        return rounded.max(BigDecimal.ZERO).min(BigDecimal.ONE).stripTrailingZeros();
    }
}
