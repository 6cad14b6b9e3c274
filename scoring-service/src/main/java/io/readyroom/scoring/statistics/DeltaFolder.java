package io.readyroom.scoring.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Folds what was noted into the sums: many deltas at a time, so that a row that all of them touch is written once. */
@ApplicationScoped
class DeltaFolder {

    private static final Logger LOG = Logger.getLogger(DeltaFolder.class);
    /** Deltas at a time: the results of up to 5,000 sessions. */
    private static final int MOST = 50;

    private final Pool pool;
    private final SumsRepository sums;
    private volatile long waiting;

    DeltaFolder(Pool pool, SumsRepository sums) {
        this.pool = pool;
        this.sums = sums;
    }

    void measure(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("readyroom.statistics.deltas.waiting", this, folder -> folder.waiting);
    }

    @Scheduled(every = "{readyroom.statistics.fold-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fold() {
        return Uni.createFrom().deferred(() -> pool.withTransaction(this::foldSome))
                .repeat().whilst(folded -> folded == MOST).collect().last()
                .chain(() -> sums.waiting(pool))
                .invoke(counted -> waiting = counted)
                .onFailure().invoke(failure -> LOG.warnf("Statistics can't be folded, next time: %s", failure))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Integer> foldSome(SqlConnection tx) {
        return sums.takeTurn(tx).chain(mine -> mine ? sums.take(tx, MOST)
                .call(taken -> sums.add(tx, taken.delta()))
                .map(SumsRepository.Taken::deltas) : Uni.createFrom().item(0));
    }
}
