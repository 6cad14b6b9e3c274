package io.readyroom.scoring.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.bank.ExamFacts;

/** What a learner has to review, over all exams. */
@Schema(name = "DueReviews", requiredProperties = { "due", "exams" })
record DueReviewsResponse(@Schema(description = "Objectives that are due now") int due,
        @Schema(description = "When the next one becomes due; absent when none will") Instant nextDueAt, List<Exam> exams) {

    /** @param nextDueAt absent when none will be */
    @Schema(name = "DueReviewsOfExam", requiredProperties = { "exam", "title", "due", "scheduled", "objectives" })
    record Exam(String exam, String title, int due,
            @Schema(description = "Objectives with a date, the due ones included") int scheduled, Instant nextDueAt,
            @Schema(description = "Those that are due, the least remembered first") List<Objective> objectives) {

        static Exam from(ExamSchedule schedule) {
            List<ScheduledObjective> due = schedule.due();
            return new Exam(schedule.exam().exam(), schedule.exam().title(), due.size(), schedule.objectives().size(),
                    schedule.nextDueAt().orElse(null),
                    due.stream().map(one -> Objective.from(one, schedule.exam())).toList());
        }
    }

    @Schema(name = "DueReview", requiredProperties = { "objective", "title", "dueAt", "retrievability" })
    record Objective(String objective, String title, @Schema(description = "Code") String domain, Instant dueAt,
            @Schema(description = "Probability that it is recalled now, 0–1") double retrievability) {

        private static final double PLACES = 1e4;

        static Objective from(ScheduledObjective one, ExamFacts exam) {
            String code = one.evidence().objective();
            Optional<ExamFacts.Domain> domain = exam.outline().domains().stream()
                    .filter(candidate -> candidate.objectives().stream().anyMatch(named -> named.code().equals(code)))
                    .findFirst();
            String title = domain.stream().flatMap(found -> found.objectives().stream())
                    .filter(named -> named.code().equals(code)).map(ExamFacts.Objective::title).findFirst().orElse(code);
            return new Objective(code, title, domain.map(ExamFacts.Domain::code).orElse(null), one.dueAt(),
                    Math.round(one.retrievability() * PLACES) / PLACES);
        }
    }

    static DueReviewsResponse from(List<ExamSchedule> schedules) {
        return new DueReviewsResponse(schedules.stream().mapToInt(one -> one.due().size()).sum(),
                schedules.stream().flatMap(one -> one.nextDueAt().stream()).min(Comparator.naturalOrder()).orElse(null),
                schedules.stream().filter(one -> !one.objectives().isEmpty()).map(Exam::from).toList());
    }
}
