package io.readyroom.scoring.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as they are shown: whole percents. Finer ones would say no more of a group, only more of its members. */
final class Share {

    private static final int PLACES = 2;

    private Share() {
    }

    static BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), whole);
    }

    static BigDecimal of(BigDecimal part, long whole) {
        return part.divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
