package io.readyroom.scoring.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.readiness.ReadinessReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Sets goals and computes plans. */
@ApplicationScoped
class StudyPlans {

    private static final int MOST_YEARS = 2;

    private final Pool pool;
    private final GoalRepository goals;
    private final Bank bank;
    private final ReadinessReader readiness;
    private final Clock clock;

    StudyPlans(Pool pool, GoalRepository goals, Bank bank, ReadinessReader readiness, Clock clock) {
        this.pool = pool;
        this.goals = goals;
        this.bank = bank;
        this.readiness = readiness;
        this.clock = clock;
    }

    Uni<StudyPlan> set(UUID learner, String code, PlanRequest request) {
        return pool.withConnection(client -> bank.requireExam(client, code)
                .invoke(exam -> refuseImpossible(exam, request))
                .chain(exam -> goals.set(client, learner, code, request)
                        .chain(goal -> plan(client, learner, goal, exam))));
    }

    /** Fails with not-found when the learner has none for this exam. */
    Uni<StudyPlan> require(UUID learner, String code) {
        return pool.withConnection(client -> bank.requireExam(client, code)
                .chain(exam -> goals.find(client, learner, code)
                        .map(found -> found.orElseThrow(() -> ProblemException.notFound("A plan for this exam")))
                        .chain(goal -> plan(client, learner, goal, exam))));
    }

    private Uni<StudyPlan> plan(SqlConnection client, UUID learner, Goal goal, ExamFacts exam) {
        return readiness.evidence(client, learner, exam.exam(), clock.instant())
                .map(evidence -> StudyPlan.of(goal, exam, evidence, LocalDate.now(clock)));
    }

    private void refuseImpossible(ExamFacts exam, PlanRequest request) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = request.examDate();
        if (!date.isAfter(today) || date.isAfter(today.plusYears(MOST_YEARS))) {
            throw invalid("examDate", "in the future, within two years");
        }
        if (exam.retiredOn() != null && date.isAfter(exam.retiredOn())) {
            throw invalid("examDate", "the exam can't be sat after " + exam.retiredOn());
        }
        SortedSet<String> unknown = Topics.unknown(request.known(), exam);
        if (!unknown.isEmpty()) {
            throw invalid("known", "not in the outline: " + unknown.first());
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The plan can't be made.").withError(field, message);
    }
}
