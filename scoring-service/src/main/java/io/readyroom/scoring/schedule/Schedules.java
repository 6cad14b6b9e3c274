package io.readyroom.scoring.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.readyroom.scoring.evidence.EvidenceReader;
import io.readyroom.scoring.evidence.ExamEvidence;
import io.smallrye.mutiny.Uni;

/** What learners have to review, as of now. */
@ApplicationScoped
public class Schedules {

    private final EvidenceReader evidence;
    private final List<ExamDates> dates;
    private final Clock clock;

    Schedules(EvidenceReader evidence, @All List<ExamDates> dates, Clock clock) {
        this.evidence = evidence;
        this.dates = dates;
        this.clock = clock;
    }

    /** A learner's reviews for an exam; fails with not-found when there is no such exam. */
    public Uni<ExamSchedule> of(UUID learner, String exam) {
        return evidence.of(learner, exam).chain(known -> schedule(learner, known));
    }

    /**
     * A learner's reviews for every exam that there are some for.
     *
     * @param exam the only one wanted, or null for all
     */
    public Uni<List<ExamSchedule>> ofAll(UUID learner, String exam) {
        return evidence.ofAll(learner, exam).chain(known -> {
            Uni<List<ExamSchedule>> all = Uni.createFrom().item(new ArrayList<>());
            for (ExamEvidence one : known) {
                all = all.chain(list -> schedule(learner, one).invoke(list::add).replaceWith(list));
            }
            return all;
        });
    }

    private Uni<ExamSchedule> schedule(UUID learner, ExamEvidence known) {
        return examDate(learner, known.exam().exam())
                .map(examOn -> ReviewPlan.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), examOn))
                .map(plan -> new ExamSchedule(known.exam(), known.objectives().stream()
                        .map(one -> ScheduledObjective.of(one, plan)).sorted(ExamSchedule.LEAST_REMEMBERED).toList()));
    }

    /** Of those who know one, the first that says so. */
    private Uni<Optional<LocalDate>> examDate(UUID learner, String exam) {
        Uni<Optional<LocalDate>> found = Uni.createFrom().item(Optional.empty());
        for (ExamDates source : dates) {
            found = found.chain(date -> date.isPresent() ? Uni.createFrom().item(date) : source.of(learner, exam));
        }
        return found;
    }
}
