package io.readyroom.scoring.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts the weeks of each strand into periods: from the beginning of a quarter on, a period ends with the first week by which it
 * has five learners. Where it ends depends on nothing that comes later and nothing that is asked for. So any two answers are
 * sums of the same pieces, and so is what one has and the other has not. Weeks behind a quarter's last period are never shown.
 */
final class Periods {

    /** Quarters of 13 weeks, counted from this Monday. */
    private static final LocalDate FIRST_QUARTER = LocalDate.of(1970, 1, 5);
    private static final int QUARTER_DAYS = 13 * 7;
    private static final int LAST_DAY = 6;

    private Periods() {
    }

    /** The first day of the quarter that a day is in. */
    static LocalDate quarter(LocalDate day) {
        return day.minusDays(Math.floorMod(day.toEpochDay() - FIRST_QUARTER.toEpochDay(), QUARTER_DAYS));
    }

    /** @param weeks whole quarters of them, save that the last may be under way */
    static List<Period> of(Collection<StrandWeek> weeks) {
        Map<Part, List<StrandWeek>> parts = weeks.stream()
                .collect(Collectors.groupingBy(week -> new Part(week.strand(), quarter(week.monday()))));
        return parts.values().stream().flatMap(part -> cut(part).stream())
                .sorted(Comparator.comparing(Period::from)).toList();
    }

    private static List<Period> cut(List<StrandWeek> part) {
        List<Period> periods = new ArrayList<>();
        Period open = null;
        for (StrandWeek week : part.stream().sorted(Comparator.comparing(StrandWeek::monday)).toList()) {
            open = with(open, week);
            if (MinimumGroup.isReachedBy(open.tally().learners().size())) {
                periods.add(open);
                open = null;
            }
        }
        return periods;
    }

    private static Period with(Period open, StrandWeek week) {
        return new Period(week.strand(), open == null ? week.monday() : open.from(), week.monday().plusDays(LAST_DAY),
                open == null ? week.tally() : open.tally().plus(week.tally()));
    }

    private record Part(Strand strand, LocalDate quarter) {
    }
}
