package io.readyroom.exam.expiry;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.exam.submission.SubmissionConfig;
import io.readyroom.exam.submission.SubmissionEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Submits what expired, a batch a transaction, until there is nothing left. */
@Singleton
class SessionExpirer {

    private static final Logger LOG = Logger.getLogger(SessionExpirer.class);
    private static final int BATCH = 50;

    private final Pool pool;
    private final ExpiryRepository repository;
    private final SubmissionEvents events;
    private final int checkAfterSeconds;
    private final AtomicLong running;

    SessionExpirer(Pool pool, ExpiryRepository repository, SubmissionEvents events, SubmissionConfig config,
            MeterRegistry metrics) {
        this.pool = pool;
        this.repository = repository;
        this.events = events;
        this.checkAfterSeconds = Math.toIntExact(config.checkAfter().toSeconds());
        this.running = metrics.gauge("readyroom.sessions.open", new AtomicLong());
    }

    @Scheduled(every = "{readyroom.expiry.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Uni.createFrom().deferred(this::sweepOnce)
                .repeat().whilst(looked -> looked == BATCH)
                .collect().last()
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Expired sessions wait for the next sweep: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    @Scheduled(every = "{readyroom.expiry.count-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return repository.countRunning().invoke(running::set).replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debug("Running sessions not counted", failure))
                .onFailure().recoverWithNull();
    }

    private Uni<Integer> sweepOnce() {
        return pool.withTransaction(tx -> repository.claim(tx, BATCH)
                .call(claimed -> claimed.isEmpty() ? Uni.createFrom().voidItem() : submitDue(tx, claimed)))
                .map(List::size)
                .invoke(events::wake);
    }

    private Uni<Void> submitDue(SqlConnection tx, List<UUID> claimed) {
        return repository.postpone(tx, claimed)
                .map(postponed -> claimed.stream().filter(id -> !postponed.contains(id)).toList())
                .chain(due -> repository.submit(tx, due, checkAfterSeconds).chain(() -> events.append(tx, due)));
    }
}
