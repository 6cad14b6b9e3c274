package io.readyroom.exam.answer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.readyroom.platform.database.PoolOpening;
import io.readyroom.platform.database.SilenceGuards;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** Saves have connections of their own, so that browsing can't take the last one; with bounds like the shared pool's. */
@Singleton
@ReactiveDataSource("answers")
class AnswersPool implements PgPoolCreator {

    private static final int LONGEST_WAIT_MILLIS = 1_000;
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int USER_TIMEOUT_MILLIS = 5_000;
    /** As long as a lane waits, and longer than the role's statement timeout: what is silent that long is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final String applicationName;
    private final PoolOpening opening;

    AnswersPool(@ConfigProperty(name = "quarkus.application.name") String applicationName, PoolOpening opening) {
        this.applicationName = applicationName + "/answers";
        this.opening = opening;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions options = input.poolOptions().setMaxWaitQueueSize(256).setConnectionTimeout(LONGEST_WAIT_MILLIS)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        PgConnectOptions connection = input.pgConnectOptionsList().get(0);
        connection.setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setTcpKeepAlive(true).setTcpUserTimeout(USER_TIMEOUT_MILLIS);
        connection.addProperty("application_name", applicationName);
        Pool pool = PgBuilder.pool().with(options).connectingTo(connection).using(input.vertx())
                .withConnectHandler(new SilenceGuards(SILENCE)::watch).build();
        return opening.open(pool, options.getMaxSize());
    }
}
