package io.readyroom.platform.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/**
 * Gives the pool the bounds that the client leaves open: a wait queue without end and 30 seconds to get a connection let a
 * slow database take the service with it. Here a request waits a second at most, then it is refused and can be retried.
 */
@Singleton
class BoundedPool implements PgPoolCreator {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    /** Longer than the role's statement timeout, so whoever is silent that long is gone, whatever TCP believes. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    /** Characters of a statement that is kept prepared; the client leaves off at 2,048. */
    private static final int LONGEST_PREPARED = 8_192;

    private final int maxWaitQueue;
    private final int maxWaitMillis;
    private final String applicationName;
    private final PoolOpening opening;

    BoundedPool(@ConfigProperty(name = "readyroom.pool.max-wait-queue", defaultValue = "512") int maxWaitQueue,
            @ConfigProperty(name = "readyroom.pool.max-wait-millis", defaultValue = "1000") int maxWaitMillis,
            @ConfigProperty(name = "quarkus.application.name") String applicationName, PoolOpening opening) {
        this.maxWaitQueue = maxWaitQueue;
        this.maxWaitMillis = maxWaitMillis;
        this.applicationName = applicationName;
        this.opening = opening;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions options = input.poolOptions()
                .setMaxWaitQueueSize(maxWaitQueue)
                .setConnectionTimeout(maxWaitMillis)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        var connections = input.pgConnectOptionsList();
        connections.forEach(this::configure);
        Pool pool = PgBuilder.pool().with(options).connectingTo(connections.get(0)).using(input.vertx())
                .withConnectHandler(new SilenceGuards(SILENCE)::watch).build();
        return opening.open(pool, options.getMaxSize());
    }

    private void configure(PgConnectOptions connection) {
        connection.setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setPreparedStatementCacheSqlLimit(LONGEST_PREPARED)
                .setTcpKeepAlive(true).setTcpUserTimeout(10_000);
        connection.addProperty("application_name", applicationName);
    }
}
