package io.readyroom.platform.messaging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * One relay per service: whoever holds this advisory lock. It lives as long as its connection does, so a leader that dies is
 * followed as soon as PostgreSQL notices.
 */
@Singleton
class RelayLeadership {

    private static final Logger LOG = Logger.getLogger(RelayLeadership.class);
    private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(hashtext('readyroom.outbox-relay'))";

    private static final Duration WORD_EVERY = Duration.ofSeconds(2);

    private final Pool pool;
    private volatile long lastWord = System.nanoTime();
    private final AtomicReference<SqlConnection> held = new AtomicReference<>();

    RelayLeadership(Pool pool) {
        this.pool = pool;
    }

    /** Whether this process leads, after trying to if it does not. */
    Uni<Boolean> holdOrTake() {
        SqlConnection connection = held.get();
        return connection != null ? hold(connection) : pool.getConnection().chain(this::tryLock);
    }

    /** A word every now and then: a connection on which nobody says anything is taken for dead, on either side. */
    private Uni<Boolean> hold(SqlConnection connection) {
        if (System.nanoTime() - lastWord < WORD_EVERY.toNanos()) {
            return Uni.createFrom().item(true);
        }
        lastWord = System.nanoTime();
        return connection.query("SELECT 1").execute().replaceWith(true);
    }

    Uni<Void> release() {
        SqlConnection connection = held.getAndSet(null);
        return connection == null ? Uni.createFrom().voidItem() : connection.close();
    }

    private Uni<Boolean> tryLock(SqlConnection connection) {
        return connection.query(TRY_LOCK).execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onFailure().call(connection::close)
                .call(locked -> locked ? Uni.createFrom().voidItem() : connection.close())
                .invoke(locked -> {
                    if (locked) {
                        lead(connection);
                    }
                });
    }

    private void lead(SqlConnection connection) {
        connection.closeHandler(() -> {
            if (held.compareAndSet(connection, null)) {
                LOG.warn("The outbox relay lost its database connection; it takes the lock again when it can");
            }
        });
        held.set(connection);
        LOG.debug("This process relays the outbox");
    }
}
