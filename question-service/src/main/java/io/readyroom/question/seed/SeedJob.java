package io.readyroom.question.seed;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.question.bankfiles.FileContent;
import io.readyroom.question.bankfiles.InvalidContentException;
import io.readyroom.question.snapshot.ContentSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Seeds once after the start. Of several replicas one holds the lock and works, the others come by again and find that there is
 * nothing left to do. The lock goes with its connection; and as every transaction checks what is there, a lost lock does no
 * harm.
 */
@Singleton
public class SeedJob {

    private static final Logger LOG = Logger.getLogger(SeedJob.class);
    /** "seed" in ASCII: any number that no other lock of this database uses. */
    private static final long LOCK = 0x73656564L;

    private final Vertx vertx;
    private final Pool pool;
    private final Validator validator;
    private final Seeder seeder;
    private final ContentSnapshot snapshot;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private enum State {
        WAITING,
        DONE,
        REFUSED
    }

    SeedJob(Vertx vertx, Pool pool, Validator validator, Seeder seeder, ContentSnapshot snapshot) {
        this.vertx = vertx;
        this.pool = pool;
        this.validator = validator;
        this.seeder = seeder;
        this.snapshot = snapshot;
    }

    /** Whether nothing is left to do: all is stored, or the files were refused and what was stored before stands. */
    public boolean isOver() {
        return state.get() != State.WAITING;
    }

    @Scheduled(every = "${readyroom.seed.retry}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        if (isOver()) {
            return Uni.createFrom().voidItem();
        }
        return vertx.executeBlocking(() -> FileContent.read(ShippedFiles.read(), validator))
                .chain(this::seedUnlessLocked)
                .onFailure(InvalidContentException.class).invoke(this::refuse)
                .onFailure().invoke(failure -> {
                    if (!isOver()) {
                        LOG.warnf("Seeding stopped, it will be tried again: %s", failure.toString());
                        LOG.debug("Seeding stopped", failure);
                    }
                })
                .onFailure().recoverWithNull();
    }

    private void refuse(Throwable failure) {
        state.set(State.REFUSED);
        LOG.errorf("Nothing is seeded: %s", failure.getMessage());
    }

    private Uni<Void> seedUnlessLocked(FileContent content) {
        return pool.withConnection(connection -> locked(connection)
                .chain(held -> held
                        ? seeder.seed(content)
                                .chain(changed -> snapshot.refresh())
                                .invoke(() -> state.set(State.DONE))
                                .eventually(() -> unlock(connection))
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> locked(SqlConnection connection) {
        return connection.query("SELECT pg_try_advisory_lock(" + LOCK + ")").execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Uni<Void> unlock(SqlConnection connection) {
        return connection.query("SELECT pg_advisory_unlock(" + LOCK + ")").execute().replaceWithVoid();
    }
}
