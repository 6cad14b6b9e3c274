package io.readyroom.scoring.grading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Typed text, without the differences that are not the learner's meaning: Unicode compatibility forms (NFKC), case, and
 * white space around and within.
 */
record EnteredText(String text) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * A decimal number of bounded size (an exponent of nine digits would cost a gigabyte to compare). A comma is a decimal
     * mark, as in German, unless it could as well group thousands: that is no number, rather than a guess.
     */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}([.,]\\d{0,30})?|[.,]\\d{1,30})(e[+-]?\\d{1,2})?");

    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

    EnteredText {
        text = normal(text);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    Optional<BigDecimal> number() {
        String ascii = text.replace('\u2212', '-');
        if (!NUMBER.matcher(ascii).matches() || GROUPED.matcher(ascii).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(ascii.replace(',', '.')));
    }

    /** Whether the other is a number at most {@code tolerance} away; no tolerance means equal in value. */
    boolean isNear(EnteredText other, BigDecimal tolerance) {
        BigDecimal most = tolerance == null ? BigDecimal.ZERO : tolerance;
        return number().flatMap(mine -> other.number().map(theirs -> mine.subtract(theirs).abs().compareTo(most) <= 0))
                .orElse(false);
    }

    /** Upper and then lower case folds more than either (ß and SS become the same); it can denormalise, hence NFKC twice. */
    private static String normal(String raw) {
        String folded = nfkc(raw).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return WHITE_SPACE.matcher(nfkc(folded)).replaceAll(" ").strip();
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
