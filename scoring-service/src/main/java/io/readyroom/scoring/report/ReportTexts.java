package io.readyroom.scoring.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of a report in the session's language: English or German, and English for any other. */
public final class ReportTexts {

    private static final String BUNDLE = "io.readyroom.scoring.report.texts";
    private static final ResourceBundle.Control OTHERS_ARE_ENGLISH = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int MILLIS = 1000;
    private static final int SECONDS = 60;

    private final ResourceBundle texts;
    private final Locale locale;

    private ReportTexts(ResourceBundle texts) {
        this.texts = texts;
        this.locale = texts.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : texts.getLocale();
    }

    /** @param language a BCP 47 tag, or null */
    public static ReportTexts in(String language) {
        return new ReportTexts(ResourceBundle.getBundle(BUNDLE,
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language), OTHERS_ARE_ENGLISH));
    }

    /** The language that these texts really are in. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** Arguments stand as they are: a score of 1000 has no thousands mark. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale)
                .format(Stream.of(arguments).map(String::valueOf).toArray());
    }

    /** A word for a value that a later release may have more of; the value itself then. */
    public String word(String key, String value) {
        return texts.containsKey(key + "." + value) ? texts.getString(key + "." + value) : value;
    }

    /** Whole percent, half up. */
    public String percent(BigDecimal fraction) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(fraction);
    }

    /** The day in UTC. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).withZone(ZoneOffset.UTC).format(instant);
    }

    /** Minutes and seconds. */
    public String minutes(long millis) {
        long seconds = millis / MILLIS;
        return "%d:%02d".formatted(seconds / SECONDS, seconds % SECONDS);
    }
}
