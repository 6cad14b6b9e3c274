package io.readyroom.scoring.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import io.readyroom.scoring.evidence.ObjectiveEvidence;

/**
 * An objective and when it is due.
 *
 * @param dueOn day in UTC
 * @param due today, or since earlier
 * @param retrievability the probability that it is recalled today
 */
public record ScheduledObjective(ObjectiveEvidence evidence, LocalDate dueOn, boolean due, double retrievability) {

    static ScheduledObjective of(ObjectiveEvidence evidence, ReviewPlan plan) {
        LocalDate dueOn = plan.dueOn(evidence.memory(), evidence.reviewedOn());
        long days = Math.max(0, ChronoUnit.DAYS.between(evidence.reviewedOn(), plan.today()));
        return new ScheduledObjective(evidence, dueOn, !dueOn.isAfter(plan.today()), evidence.memory().retrievability(days));
    }

    public Instant dueAt() {
        return dueOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
