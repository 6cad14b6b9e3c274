package io.readyroom.scoring.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * Days that are asked about, both ends included. Ends with a week that is over at the latest: a sum that grows while it is
 * watched shows who has just been added.
 */
record Window(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_DAYS = 366;

    /**
     * @param from null for 90 days
     * @param to null for the last week that is over
     * @throws ProblemException {@code invalid-request} that names what is no date, or what makes no time
     */
    static Window of(String from, String to, LocalDate today) {
        LocalDate over = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(1);
        LocalDate wanted = to == null ? over : date("to", to);
        LocalDate last = wanted.isAfter(over) ? over : wanted;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : date("from", from);
        if (first.isAfter(last)) {
            throw invalid("from", "is after the end, or no week since then is over yet");
        }
        if (first.isBefore(last.minusDays(LONGEST_DAYS - 1))) {
            throw invalid("from", "is more than " + LONGEST_DAYS + " days before the end");
        }
        return new Window(first, last);
    }

    /** From where sessions have to be looked at for the periods to be the same as ever. */
    LocalDate firstQuarter() {
        return Periods.quarter(from);
    }

    boolean contains(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }

    private static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A date is written like 2026-11-30.", e)
                    .withError(field, "is no date");
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no such time to look at.")
                .withError(field, message);
    }
}
