package io.readyroom.scoring.intake;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Grades parked sessions once their key is here, however and whenever it came; and measures what still waits. */
@ApplicationScoped
class PendingSweeper {

    private static final Logger LOG = Logger.getLogger(PendingSweeper.class);
    private static final int BATCH = 100;

    private final Pool pool;
    private final PendingGradings pending;
    private final SubmissionRepository submissions;
    private final SubmissionOwners owners;
    private final SubmissionScoring scoring;
    private final Outbox outbox;
    private volatile PendingGradings.Backlog backlog = new PendingGradings.Backlog(0, 0);

    PendingSweeper(Pool pool, PendingGradings pending, SubmissionRepository submissions, SubmissionOwners owners,
            SubmissionScoring scoring, Outbox outbox) {
        this.pool = pool;
        this.pending = pending;
        this.submissions = submissions;
        this.owners = owners;
        this.scoring = scoring;
        this.outbox = outbox;
    }

    void measure(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("readyroom.gradings.pending", this, sweeper -> sweeper.backlog.sessions());
        metrics.gauge("readyroom.gradings.pending.oldest.seconds", this, sweeper -> sweeper.backlog.seconds());
    }

    @Scheduled(every = "{readyroom.submission.pending-sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return pending.ripe(BATCH)
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : grade(ids))
                .chain(pending::backlog)
                .invoke(measured -> backlog = measured)
                .onFailure().invoke(failure -> LOG.warnf("Parked sessions can't be looked at, next time: %s", failure))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    /** All in one transaction; when that can't succeed, each alone, so that a session that fails keeps no other waiting. */
    private Uni<Void> grade(List<UUID> ids) {
        Uni<Void> graded = pool.withTransaction(tx -> pending.claim(tx, ids)
                .chain(claimed -> submissions.load(tx, claimed))
                .chain(ripe -> owners.settle(tx, ripe))
                .chain(ripe -> scoring.score(tx, ripe)))
                .invoke(outbox::wake);
        return graded.onFailure(PendingSweeper::isLasting).recoverWithUni(failure -> ids.size() > 1 ? gradeSingly(ids)
                : leave(ids.get(0), failure));
    }

    private Uni<Void> gradeSingly(List<UUID> ids) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (UUID id : ids) {
            chain = chain.chain(() -> grade(List.of(id)));
        }
        return chain;
    }

    private static Uni<Void> leave(UUID id, Throwable failure) {
        LOG.errorf(failure, "Session %s can't be graded and stays pending", id);
        return Uni.createFrom().voidItem();
    }

    private static boolean isLasting(Throwable failure) {
        return !SqlErrors.isTransient(failure);
    }
}
