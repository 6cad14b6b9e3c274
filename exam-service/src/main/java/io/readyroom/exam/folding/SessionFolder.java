package io.readyroom.exam.folding;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Folds a batch at a time, each in one transaction: whatever dies in between, a session is in one place or in the other. Any
 * number of replicas may fold; each takes sessions that no other one holds.
 */
@Singleton
class SessionFolder {

    private static final Logger LOG = Logger.getLogger(SessionFolder.class);

    private final Pool pool;
    private final FoldingRepository repository;
    private final FoldingConfig config;
    private final Counter folded;

    SessionFolder(Pool pool, FoldingRepository repository, FoldingConfig config, MeterRegistry metrics) {
        this.pool = pool;
        this.repository = repository;
        this.config = config;
        this.folded = Counter.builder("readyroom.sessions.folded").description("Sessions folded into one row")
                .register(metrics);
    }

    @Scheduled(every = "{readyroom.folding.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fold() {
        return pool.withTransaction(tx -> repository.claim(tx, config.batch(), config.after().toSeconds())
                .call(over -> over.isEmpty() ? Uni.createFrom().voidItem() : repository.fold(tx, over)))
                .invoke(over -> folded.increment(over.size()))
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Sessions not folded, tried again: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }
}
