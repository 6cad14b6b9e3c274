package io.readyroom.question.lint.options;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that an option stands for, when it is nothing but a number or a range with a unit: "10–20 minutes", "more than
 * 5",
 * "bis zu 3 Tage". A bound that isn't there is null.
 */
record NumericRange(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded, String unit) {

    private static final String NUMBER = "([-+−]?[0-9]+(?:[.,][0-9]+)*)";
    private static final String UNIT = "\\s*((?:[\\p{L}%°µ/²³]+\\s?){0,3})";
    private static final Pattern BETWEEN = pattern("(?:between|from|zwischen|von)?\\s*" + NUMBER + UNIT
            + "\\s*(?:-|–|—|to|and|bis|und)\\s*" + NUMBER + UNIT);
    private static final Pattern AT_MOST = pattern(
            "(?:up to|at most|no more than|bis zu|höchstens|maximal)\\s+" + NUMBER + UNIT);
    private static final Pattern OR_LESS = pattern(NUMBER + UNIT + "\\s+(?:or|oder) (?:less|fewer|weniger)");
    private static final Pattern BELOW = pattern("(?:less than|fewer than|under|below|weniger als|unter)\\s+" + NUMBER + UNIT);
    private static final Pattern AT_LEAST = pattern("(?:at least|no less than|mindestens|ab)\\s+" + NUMBER + UNIT);
    private static final Pattern OR_MORE = pattern(NUMBER + UNIT + "\\s+(?:or|oder|and|und) (?:more|mehr)");
    private static final Pattern ABOVE = pattern("(?:more than|over|above|mehr als|über)\\s+" + NUMBER + UNIT);
    private static final Pattern EXACTLY = pattern("(?:exactly|genau)?\\s*" + NUMBER + UNIT);

    /** What is longer is a sentence; and between words of any length there are too many ways to look for units. */
    private static final int LONGEST = 120;

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param language decides what a comma and a point in a number are */
    static Optional<NumericRange> of(String text, String language) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Reader reader = new Reader(text.strip().replaceAll("[.;]$", ""), language);
        return reader.between()
                .or(() -> reader.below(AT_MOST, true)).or(() -> reader.below(OR_LESS, true))
                .or(() -> reader.below(BELOW, false))
                .or(() -> reader.above(AT_LEAST, true)).or(() -> reader.above(OR_MORE, true))
                .or(() -> reader.above(ABOVE, false))
                .or(reader::exactly);
    }

    private record Reader(String text, String language) {

        Optional<NumericRange> between() {
            Matcher matcher = BETWEEN.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            BigDecimal low = number(matcher.group(1));
            BigDecimal high = number(matcher.group(3));
            // "5-3" is no range but a part number or a score.
            return low.compareTo(high) > 0 ? Optional.empty()
                    : Optional.of(new NumericRange(low, true, high, true, unit(matcher.group(4))));
        }

        Optional<NumericRange> below(Pattern form, boolean included) {
            Matcher matcher = form.matcher(text);
            return matcher.matches()
                    ? Optional.of(new NumericRange(null, false, number(matcher.group(1)), included, unit(matcher.group(2))))
                    : Optional.empty();
        }

        Optional<NumericRange> above(Pattern form, boolean included) {
            Matcher matcher = form.matcher(text);
            return matcher.matches()
                    ? Optional.of(new NumericRange(number(matcher.group(1)), included, null, false, unit(matcher.group(2))))
                    : Optional.empty();
        }

        Optional<NumericRange> exactly() {
            Matcher matcher = EXACTLY.matcher(text);
            return matcher.matches()
                    ? Optional.of(new NumericRange(number(matcher.group(1)), true, number(matcher.group(1)), true,
                            unit(matcher.group(2))))
                    : Optional.empty();
        }

        private BigDecimal number(String digits) {
            boolean german = language.equals("de");
            String plain = digits.replace('−', '-').replace(german ? "." : ",", "").replace(german ? "," : ".", ".");
            int last = plain.lastIndexOf('.');
            // Two decimal points, as in a version: only the first part is a number.
            return new BigDecimal(last == plain.indexOf('.') ? plain : plain.substring(0, plain.indexOf('.')));
        }

        private static String unit(String words) {
            return words.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is more than one number. */
    boolean wide() {
        return low == null || high == null || low.compareTo(high) != 0;
    }

    /** Whether a number lies in both. */
    boolean overlaps(NumericRange other) {
        return unit.equals(other.unit) && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(NumericRange other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !(highIncluded && other.lowIncluded));
    }
}
