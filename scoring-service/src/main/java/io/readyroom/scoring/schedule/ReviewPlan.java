package io.readyroom.scoring.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.readyroom.scoring.knowledge.Memory;

/**
 * The rule for dates of reviews (domain, section 7). Days are UTC's.
 *
 * <p>
 * Without an exam ahead a review is due when the probability of recall has fallen to 0.90. With one in T days it is
 * 0.85, rising to 0.95 over the last 10 days, and no review falls on the exam's day or later, unless the last one was
 * the day before. A review is never due on the day of the last.
 *
 * @param examOn null when there is none; one that has passed is none
 */
record ReviewPlan(LocalDate today, LocalDate examOn) {

    private static final double USUAL_RETENTION = 0.90;
    private static final double EARLY_RETENTION = 0.85;
    private static final double LATE_RETENTION = 0.95;
    private static final int LAST_DAYS = 10;

    static ReviewPlan of(LocalDate today, Optional<LocalDate> examOn) {
        return new ReviewPlan(today, examOn.filter(day -> !day.isBefore(today)).orElse(null));
    }

    double retention() {
        if (examOn == null) {
            return USUAL_RETENTION;
        }
        long ahead = Math.min(ChronoUnit.DAYS.between(today, examOn), LAST_DAYS);
        return LATE_RETENTION - (LATE_RETENTION - EARLY_RETENTION) * ahead / LAST_DAYS;
    }

    LocalDate dueOn(Memory memory, LocalDate reviewedOn) {
        long days = memory.interval(retention());
        long most = examOn == null ? days : ChronoUnit.DAYS.between(reviewedOn, examOn) - 1;
        return reviewedOn.plusDays(Math.max(1, Math.min(days, most)));
    }
}
