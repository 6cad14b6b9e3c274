package io.readyroom.scoring.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.readyroom.scoring.bank.ExamFacts;

/**
 * A learner's reviews for one exam.
 *
 * @param objectives those that something is known of, the least remembered first
 */
public record ExamSchedule(ExamFacts exam, List<ScheduledObjective> objectives) {

    static final Comparator<ScheduledObjective> LEAST_REMEMBERED = Comparator
            .comparingDouble(ScheduledObjective::retrievability).thenComparing(one -> one.evidence().objective());

    public List<ScheduledObjective> due() {
        return objectives.stream().filter(ScheduledObjective::due).toList();
    }

    /** When the next of those that aren't due becomes so. */
    public Optional<Instant> nextDueAt() {
        return objectives.stream().filter(one -> !one.due()).map(ScheduledObjective::dueAt).min(Comparator.naturalOrder());
    }
}
