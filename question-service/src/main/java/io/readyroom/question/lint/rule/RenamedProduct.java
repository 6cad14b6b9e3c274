package io.readyroom.question.lint.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A product that has another name now, or none.
 *
 * @param names that it went by, exactly as they are written
 * @param now what stands in its place; absent when nothing does
 * @param kind {@code renamed} or {@code retired}
 * @param since the day, or only the month where no source names the day
 * @param except longer names that contain an old one and are still right
 * @param note what a reader should know of the date or the source
 */
public record RenamedProduct(List<String> names, String now, String kind, String since, Source source, LocalDate checkedAt,
        List<String> except, String note) {

    /** The page that says so. */
    public record Source(String title, String url) {
    }

    /** The first day on which the old name is certainly old: the month's last where only the month is known. */
    public LocalDate sinceDay() {
        return since.length() == "2025-11".length() ? YearMonth.parse(since).atEndOfMonth() : LocalDate.parse(since);
    }

    /** Whether it is gone, and not only called otherwise. */
    public boolean retired() {
        return kind.equals("retired");
    }

    /** Finds a name as a whole, not as a part of a word. */
    Pattern pattern() {
        return whole(names);
    }

    /** Finds the longer names that are still right; null when there are none. */
    Pattern exceptions() {
        return except == null || except.isEmpty() ? null : whole(except);
    }

    private static Pattern whole(List<String> names) {
        // The longest first: "Azure AD" must not hide that "Azure AD Connect" was meant.
        String any = names.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(String.format(Locale.ROOT, "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])", any));
    }
}
