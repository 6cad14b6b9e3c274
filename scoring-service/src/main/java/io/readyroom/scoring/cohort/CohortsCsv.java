package io.readyroom.scoring.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The same as the JSON, a measure a line: {@code total} and {@code passed} of a group, {@code progress} by period,
 * {@code domain}, {@code objective}. For spreadsheets: begins with a byte order mark, without which they take the text for
 * another encoding, and no text of somebody's making is a formula there.
 */
final class CohortsCsv {

    static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setHeader("exam", "group", "measure", "code", "title", "from", "to", "learners", "sessions", "fraction").get();

    /** What begins a formula in one spreadsheet or another, wide forms and leading control characters too. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private CohortsCsv() {
    }

    static String of(CohortsResponse response) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (CohortResponse cohort : response.items()) {
                print(printer, cohort, response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory", e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, CohortResponse cohort, CohortsResponse response) throws IOException {
        print(printer, cohort, "total", null, cohort.title(), response.from(), response.to(), cohort.learners(),
                cohort.sessions(), cohort.fraction());
        if (cohort.passed() != null) {
            print(printer, cohort, "passed", null, null, response.from(), response.to(), null, cohort.passed().sessions(),
                    cohort.passed().share());
        }
        for (CohortResponse.Progress progress : cohort.progress()) {
            print(printer, cohort, "progress", null, null, progress.from(), progress.to(), progress.learners(),
                    progress.sessions(), progress.fraction());
        }
        for (CohortResponse.Topic topic : cohort.domains()) {
            print(printer, cohort, "domain", topic, response);
        }
        for (CohortResponse.Topic topic : cohort.weakestObjectives()) {
            print(printer, cohort, "objective", topic, response);
        }
    }

    private static void print(CSVPrinter printer, CohortResponse cohort, String measure, CohortResponse.Topic topic,
            CohortsResponse response) throws IOException {
        print(printer, cohort, measure, topic.code(), topic.title(), response.from(), response.to(), null, null,
                topic.fraction());
    }

    private static void print(CSVPrinter printer, CohortResponse cohort, String measure, Object... cells) throws IOException {
        printer.print(guarded(cohort.exam()));
        printer.print(guarded(cohort.group()));
        printer.print(measure);
        for (Object cell : cells) {
            printer.print(cell instanceof BigDecimal fraction ? fraction.toPlainString()
                    : cell instanceof String text ? guarded(text) : cell);
        }
        printer.println();
    }

    private static String guarded(String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
