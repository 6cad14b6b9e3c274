package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers of files: exact where they are sane, never so long that they cost something. */
final class Decimals {

    /** For what is calculated; more digits than anybody's points have. */
    static final MathContext CALCULATION = MathContext.DECIMAL128;

    private static final int MAX_LENGTH = 220;
    private static final int MAX_SCALE = 220;

    private Decimals() {
    }

    /** Empty for what is no number, is infinite, or is written with more than 220 characters or an exponent beyond 220. */
    static Optional<BigDecimal> of(String text) {
        String number = text.strip();
        if (number.isEmpty() || number.length() > MAX_LENGTH || !mayBegin(number.charAt(0))) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > MAX_SCALE ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Most texts are words, and an exception for each costs more than all the rest. */
    private static boolean mayBegin(char first) {
        return Character.isDigit(first) || first == '-' || first == '+' || first == '.';
    }
}
