package io.readyroom.exam.accommodation;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.exam.deadline.DeadlineEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Looks again, for a while, at the sessions of accounts whose accommodation has changed. A start that had read the old state
 * stored its session after the change had looked for sessions; so may a guest's have come to the account. Doing it here costs
 * a start nothing; a lock that both take would cost every start.
 */
@Singleton
class AccommodationSettler {

    private static final Logger LOG = Logger.getLogger(AccommodationSettler.class);
    private static final int AT_ONCE = 200;

    private final Pool pool;
    private final AccommodationRepository repository;
    private final Accommodations accommodations;
    private final DeadlineEvents deadlines;

    AccommodationSettler(Pool pool, AccommodationRepository repository, Accommodations accommodations,
            DeadlineEvents deadlines) {
        this.pool = pool;
        this.repository = repository;
        this.accommodations = accommodations;
        this.deadlines = deadlines;
    }

    @Scheduled(every = "{readyroom.accommodations.settle-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return repository.unsettled(AT_ONCE)
                .onItem().transformToMulti(accounts -> Multi.createFrom().iterable(accounts))
                .onItem().transformToUniAndConcatenate(this::settle)
                .collect().last()
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Accommodations settle a little later: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> settle(UUID account) {
        return pool.withTransaction(tx -> accommodations.apply(tx, account)).invoke(deadlines::wake);
    }
}
