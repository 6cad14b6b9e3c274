package io.readyroom.exam.reconciliation;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.exam.submission.SubmissionConfig;
import io.readyroom.exam.submission.SubmissionEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Publishes submissions again that got no result; scoring-service answers one that it knows by its result. */
@Singleton
class SubmissionReconciler {

    private static final Logger LOG = Logger.getLogger(SubmissionReconciler.class);
    private static final int BATCH = 50;

    private final Pool pool;
    private final ReconciliationRepository repository;
    private final SubmissionEvents events;
    private final int checkAfterSeconds;
    private final AtomicReference<Double> oldest = new AtomicReference<>(0.0);

    SubmissionReconciler(Pool pool, ReconciliationRepository repository, SubmissionEvents events, SubmissionConfig config,
            MeterRegistry metrics) {
        this.pool = pool;
        this.repository = repository;
        this.events = events;
        this.checkAfterSeconds = Math.toIntExact(config.checkAfter().toSeconds());
        metrics.gauge("readyroom.submissions.oldest.unscored.seconds", oldest, AtomicReference::get);
    }

    @Scheduled(every = "{readyroom.reconciliation.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> reconcile() {
        return pool.withTransaction(tx -> repository.claimUnscored(tx, BATCH, checkAfterSeconds)
                .call(sessions -> events.append(tx, sessions)))
                .invoke(sessions -> {
                    if (!sessions.isEmpty()) {
                        LOG.warnf("%d submissions without a result are published again", sessions.size());
                        events.wake();
                    }
                })
                .chain(repository::oldestUnscored)
                .invoke(oldest::set)
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Not reconciled, tried again: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }
}
