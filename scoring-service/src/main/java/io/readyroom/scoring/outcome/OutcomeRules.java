package io.readyroom.scoring.outcome;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** What a report can't say. */
@ApplicationScoped
class OutcomeRules {

    private static final int MOST_YEARS = 2;

    private final Bank bank;
    private final Clock clock;

    OutcomeRules(Bank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    /** The exam that a report is about; fails with invalid-request, naming the field, when it can't be true. */
    Uni<ExamFacts> require(SqlClient client, OutcomeRequest request) {
        return bank.exam(client, request.exam())
                .map(found -> found.orElseThrow(() -> invalid("exam", "there is no such exam")))
                .invoke(exam -> refuseImpossible(exam, request));
    }

    private void refuseImpossible(ExamFacts exam, OutcomeRequest request) {
        // Somewhere it is tomorrow already.
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        if (request.takenOn().isAfter(latest) || request.takenOn().isBefore(latest.minusYears(MOST_YEARS))) {
            throw invalid("takenOn", "not in the future, within the last two years");
        }
        if (request.score() != null) {
            refuseImpossibleScore(exam, request);
        }
        if (request.domains() != null) {
            request.domains().stream().filter(told -> exam.outline().domain(told.code()).isEmpty()).findFirst()
                    .ifPresent(told -> {
                        throw invalid("domains", "not in the outline: " + told.code());
                    });
        }
    }

    private static void refuseImpossibleScore(ExamFacts exam, OutcomeRequest request) {
        int score = request.score();
        if (exam.scale() == null) {
            throw invalid("score", "this exam is passed or failed, it has no score");
        }
        if (score < exam.scale().min() || score > exam.scale().max()) {
            throw invalid("score", "from %d to %d".formatted(exam.scale().min(), exam.scale().max()));
        }
        if (request.passed() != (score >= exam.scale().pass())) {
            throw invalid("passed", "does not go with the score: %d passes".formatted(exam.scale().pass()));
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "This can't be how the exam went.")
                .withError(field, message);
    }
}
