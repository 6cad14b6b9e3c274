package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days of simulations: the last one close enough to the exam to count for readiness and far enough to learn from it, the
 * others
 * every two weeks before it. None on a day that is within a week of one that was sat.
 */
final class Simulations {

    static final int MINUTES = 120;

    private static final int BEFORE_EXAM = 5;
    private static final int APART = 14;
    private static final int REST = 7;

    private Simulations() {
    }

    static NavigableSet<LocalDate> days(LocalDate today, LocalDate examDate, Optional<LocalDate> latest) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        long ahead = ChronoUnit.DAYS.between(today, examDate);
        if (ahead < 2) {
            return days;
        }
        LocalDate day = examDate.minusDays(Math.min(BEFORE_EXAM, ahead - 1));
        while (day.isAfter(today)) {
            LocalDate candidate = day;
            if (latest.filter(sat -> ChronoUnit.DAYS.between(sat, candidate) < REST).isEmpty()) {
                days.add(day);
            }
            day = day.minusDays(APART);
        }
        return days;
    }
}
