package io.readyroom.scoring.outcome;

import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.readiness.ReadinessReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Takes a report: with it the prediction that stood before that day, and what predictions learn from it. */
@ApplicationScoped
class OutcomeReports {

    private final Pool pool;
    private final OutcomeRules rules;
    private final ReadinessReader readiness;
    private final OutcomeRepository outcomes;
    private final Recalibrator recalibrator;

    OutcomeReports(Pool pool, OutcomeRules rules, ReadinessReader readiness, OutcomeRepository outcomes,
            Recalibrator recalibrator) {
        this.pool = pool;
        this.rules = rules;
        this.readiness = readiness;
        this.outcomes = outcomes;
        this.recalibrator = recalibrator;
    }

    /** @param isNew false when that day was reported before: then what was told is corrected */
    record Reported(OutcomeResponse outcome, boolean isNew) {
    }

    Uni<Reported> report(UUID learner, OutcomeRequest request) {
        return pool.withTransaction(tx -> rules.require(tx, request)
                .chain(exam -> store(tx, learner, exam, request)
                        .call(() -> recalibrator.learn(tx, request.exam()))
                        .chain(stored -> outcomes.failures(tx, learner, request.exam())
                                .map(failures -> new Reported(OutcomeResponse.from(stored.outcome(),
                                        RetakeRule.of(exam.vendor()), failures), stored.isNew())))));
    }

    private Uni<OutcomeRepository.Stored> store(SqlConnection tx, UUID learner, ExamFacts exam, OutcomeRequest request) {
        return readiness.assess(tx, learner, exam, request.takenOn().atStartOfDay().toInstant(ZoneOffset.UTC))
                .chain(stood -> outcomes.store(tx, learner, request, stood));
    }
}
