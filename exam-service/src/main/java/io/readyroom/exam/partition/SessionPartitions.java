package io.readyroom.exam.partition;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.platform.database.SqlErrors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Makes partitions months ahead, and drops those that are done with, one in a transaction. */
@Singleton
class SessionPartitions {

    private static final Logger LOG = Logger.getLogger(SessionPartitions.class);
    private static final String ENSURE = "SELECT ensure_session_months($1)";
    private static final String DROP = "SELECT drop_session_partition($1, $2)";
    /** Days until the first session that no partition would take. */
    private static final String DAYS_LEFT = """
            SELECT extract(epoch FROM moment_of(until) - clock_timestamp())::float8 / 86400 AS days FROM session_partition p
            WHERE NOT EXISTS (SELECT FROM session_partition WHERE parent = p.parent AND until > p.until)
            ORDER BY until LIMIT 1
            """;
    private static final int MOST_DROPS = 100;
    private static final int TRIES = 8;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Pool pool;
    private final PartitionsConfig config;
    private final Clock clock;
    private final AtomicReference<Double> daysLeft = new AtomicReference<>(Double.NaN);

    SessionPartitions(Pool pool, PartitionsConfig config, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
        metrics.gauge("readyroom.partitions.days.left", daysLeft, AtomicReference::get);
    }

    @Scheduled(every = "{readyroom.partitions.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return ensure().eventually(this::measure)
                .chain(this::dropAll)
                .onFailure()
                .invoke(failure -> LOG.errorf("Partitions not kept, tried again in a while: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> ensure() {
        return patiently(pool.preparedQuery(ENSURE).execute(Tuple.of(config.monthsAhead()))).replaceWithVoid();
    }

    private Uni<Void> measure() {
        return pool.preparedQuery(DAYS_LEFT).execute()
                .invoke(rows -> daysLeft.set(rows.iterator().next().getDouble("days"))).replaceWithVoid();
    }

    private Uni<Void> dropAll() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Uni.createFrom().deferred(() -> drop(now.minus(config.dropEmptyAfter()), now.minus(config.dropHistoryAfter())))
                .repeat().until(Optional::isEmpty)
                .select().first(MOST_DROPS)
                .collect().last()
                .replaceWithVoid();
    }

    private Uni<Optional<String>> drop(OffsetDateTime sessionsBefore, OffsetDateTime historyBefore) {
        return patiently(pool.preparedQuery(DROP).execute(Tuple.of(sessionsBefore, historyBefore)))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getString(0)))
                .invoke(dropped -> dropped.ifPresent(name -> LOG.infof("Partition %s is done with and dropped", name)));
    }

    /** Whoever works on the tables just then goes first: a wait for a lock is given up soon, and tried again. */
    private static <T> Uni<T> patiently(Uni<T> work) {
        return work.onFailure(SqlErrors::isTransient).retry().withBackOff(PAUSE, LONGEST_PAUSE).atMost(TRIES);
    }
}
