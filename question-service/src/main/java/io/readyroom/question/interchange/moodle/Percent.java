package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fractions of the marks, in percent. */
public final class Percent {

    public static final BigDecimal FULL = BigDecimal.valueOf(100);
    /** As many decimals as Moodle's own fractions have. */
    private static final int DECIMALS = 5;

    private Percent() {
    }

    /** What each of so many right answers is worth. */
    public static BigDecimal share(int of) {
        BigDecimal share = FULL.divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }
}
