package io.readyroom.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.PostgresServer;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** A pool that is only handed over has no connection when the first request comes; a check that never falls is no check. */
class PoolOpeningTest {

    private static final int CONNECTIONS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final PostgresServer POSTGRES = PostgresServer.temporary();
    private static Vertx vertx;

    private final PoolOpening opening = new PoolOpening(vertx);

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        POSTGRES.start();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        POSTGRES.close();
    }

    @Test
    void isReadyOnlyWhenAllConnectionsAreOpenAndFree() {
        Pool pool = opening.open(pool(POSTGRES.port()), CONNECTIONS);
        assertThat(opening.call().getStatus()).isEqualTo(Status.DOWN);
        await().atMost(LIMIT).until(() -> opening.call().getStatus() == Status.UP);
        assertThat(pool.size()).isEqualTo(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            // Held, not given back: each finds another one free.
            assertThat(pool.getConnection().toCompletionStage().toCompletableFuture()).succeedsWithin(LIMIT);
        }
    }

    @Test
    void leavesThePoolToOpenThemWhenTheDatabaseIsAway() {
        opening.open(pool(1), CONNECTIONS);
        await().atMost(LIMIT).until(() -> opening.call().getStatus() == Status.UP);
    }

    private static Pool pool(int port) {
        PgConnectOptions server = new PgConnectOptions().setHost("localhost").setPort(port).setDatabase("postgres")
                .setUser(PostgresServer.SUPERUSER).setPassword(POSTGRES.superuserPassword());
        return PgBuilder.pool().with(new PoolOptions().setMaxSize(CONNECTIONS)).connectingTo(server).using(vertx).build();
    }
}
