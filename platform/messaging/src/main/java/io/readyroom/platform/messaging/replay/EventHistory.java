package io.readyroom.platform.messaging.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Moves events from the outbox' history back into the outbox. */
@Singleton
class EventHistory {

    /** In one transaction, and in the outbox before more comes: what is new must not wait behind days of history. */
    private static final int PORTION = 2_000;

    private static final String NOW = "SELECT clock_timestamp()";
    private static final String TOPICS = "SELECT DISTINCT topic FROM outbox_sent";
    private static final String HAS_ROOM = "SELECT count(*) < $1 FROM (SELECT 1 FROM outbox LIMIT $1) AS waiting";
    /** A whole history is read, which takes longer than the role may elsewhere. */
    private static final String PATIENCE = "SELECT set_config('statement_timeout', '60s', true)";
    private static final String MOVE_BACK = "SELECT replay_events($1, $2, $3, $4, $5)";

    private final Pool pool;

    EventHistory(Pool pool) {
        this.pool = pool;
    }

    /** The database's time: what is sent from now on isn't history. */
    Uni<OffsetDateTime> now() {
        return pool.preparedQuery(NOW).execute().map(rows -> rows.iterator().next().getOffsetDateTime(0));
    }

    /** The topics that have one. */
    Uni<List<String>> topics() {
        return pool.withTransaction(tx -> tx.query(PATIENCE).execute()
                .chain(() -> tx.preparedQuery(TOPICS).execute()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).sorted().toList());
    }

    /** Whether the relay has published most of what it had. */
    Uni<Boolean> hasRoom() {
        return pool.preparedQuery(HAS_ROOM).execute(Tuple.of(PORTION)).map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Moves the next portion; answers how many, 0 at the end. */
    Uni<Integer> moveBack(String topic, Instant from, Instant until, OffsetDateTime sentBefore) {
        Tuple range = Tuple.of(topic, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), sentBefore, PORTION);
        return pool.withTransaction(tx -> tx.query(PATIENCE).execute()
                .chain(() -> tx.preparedQuery(MOVE_BACK).execute(range)))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
