package io.readyroom.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;

/**
 * Opens the connections of a pool before the service says that it is ready. By itself a pool opens one when a request already
 * waits for it; right after a start, with code that isn't compiled yet, a crowd's first requests then waited for handshakes
 * longer than a request may wait, and were refused by a service that had just called itself ready.
 * <p>
 * One after the other, so that none of them waits too long itself, and each on another event loop, because that is where it
 * stays. When the database doesn't let them all in, the service goes without: they are opened when they are needed.
 */
@Default
@Readiness
@Singleton
public class PoolOpening implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(PoolOpening.class);

    private final VertxInternal vertx;
    private final AtomicInteger underWay = new AtomicInteger();

    PoolOpening(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /** Begins to open them and returns at once. */
    public Pool open(Pool pool, int connections) {
        underWay.incrementAndGet();
        List<SqlConnection> held = new ArrayList<>(connections);
        more(pool, connections, held).onComplete(done -> {
            held.forEach(SqlConnection::close);
            underWay.decrementAndGet();
        }).onFailure(failure -> LOG.warnf("%d of %d connections were opened ahead: %s", pool.size(), connections,
                failure.toString()));
        return pool;
    }

    private Future<Void> more(Pool pool, int connections, List<SqlConnection> held) {
        if (pool.size() >= connections) {
            return Future.succeededFuture();
        }
        return another(pool).compose(connection -> {
            held.add(connection);
            return more(pool, connections, held);
        });
    }

    private Future<SqlConnection> another(Pool pool) {
        Promise<SqlConnection> opened = Promise.promise();
        vertx.createEventLoopContext().runOnContext(now -> pool.getConnection().onComplete(opened));
        return opened.future();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database connections opened").status(underWay.get() == 0).build();
    }
}
