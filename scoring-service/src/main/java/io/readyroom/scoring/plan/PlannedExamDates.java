package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.schedule.ExamDates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** The dates that learners have set as their goals. */
@ApplicationScoped
class PlannedExamDates implements ExamDates {

    private final Pool pool;
    private final GoalRepository goals;

    PlannedExamDates(Pool pool, GoalRepository goals) {
        this.pool = pool;
        this.goals = goals;
    }

    @Override
    public Uni<Optional<LocalDate>> of(UUID learner, String exam) {
        return goals.find(pool, learner, exam).map(found -> found.map(Goal::examDate));
    }
}
