package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far two numbers may be apart and still count as equal.
 *
 * @param relative whether below and above are percentages of the first number
 */
record Tolerance(boolean relative, BigDecimal below, BigDecimal above, boolean atLower, boolean atUpper) {

    private static final Tolerance EXACT = new Tolerance(false, BigDecimal.ZERO, BigDecimal.ZERO, true, true);

    /** @return empty when the tolerance is a variable or no number */
    static Optional<Tolerance> of(XmlElement equal) {
        String mode = equal.attribute("toleranceMode", "exact");
        if (mode.equals("exact")) {
            return Optional.of(EXACT);
        }
        String[] widths = equal.attribute("tolerance", "").strip().split("\\s+", -1);
        Optional<BigDecimal> below = Decimals.of(widths[0]);
        Optional<BigDecimal> above = widths.length > 1 ? Decimals.of(widths[1]) : below;
        if (below.isEmpty() || above.isEmpty() || !(mode.equals("absolute") || mode.equals("relative"))) {
            return Optional.empty();
        }
        return Optional.of(new Tolerance(mode.equals("relative"), below.get(), above.get(),
                !equal.attribute("includeLowerBound", "true").equals("false"),
                !equal.attribute("includeUpperBound", "true").equals("false")));
    }

    boolean accepts(BigDecimal first, BigDecimal second) {
        int lower = second.compareTo(first.subtract(width(first, below)));
        int upper = second.compareTo(first.add(width(first, above)));
        return (lower > 0 || (lower == 0 && atLower)) && (upper < 0 || (upper == 0 && atUpper));
    }

    boolean isExact() {
        return equals(EXACT);
    }

    /** How far off a number may be, which for a relative tolerance depends on it. */
    BigDecimal width(BigDecimal of, BigDecimal width) {
        return relative ? of.abs().multiply(width).movePointLeft(2) : width;
    }
}
