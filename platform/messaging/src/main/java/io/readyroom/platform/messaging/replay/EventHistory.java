package io.readyroom.platform.messaging.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Moves events from the outbox' history back into the outbox. */
@Singleton
class EventHistory {

    /** In one transaction, and in the outbox before more comes: what is new must not wait behind days of history. */
    private static final int PORTION = 2_000;
    /** More than is kept. */
    private static final Duration LONGEST = Duration.ofDays(9);
    /** So little is read for each portion that it is far from the limit of a statement. */
    private static final Duration WINDOW = Duration.ofMinutes(30);

    private static final String NOW = "SELECT clock_timestamp()";
    private static final String HAS_ROOM = "SELECT count(*) < $1 FROM (SELECT 1 FROM outbox LIMIT $1) AS waiting";
    private static final String MOVE_BACK = "SELECT replay_events($1, $2, $3, $4, $5, $6)";

    private final Pool pool;

    EventHistory(Pool pool) {
        this.pool = pool;
    }

    /** The database's time: what is sent from now on isn't history. */
    Uni<OffsetDateTime> now() {
        return pool.preparedQuery(NOW).execute().map(rows -> rows.iterator().next().getOffsetDateTime(0));
    }

    /** Whether the relay has published most of what it had. */
    Uni<Boolean> hasRoom() {
        return pool.preparedQuery(HAS_ROOM).execute(Tuple.of(PORTION)).map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Moves the next portion of what was sent in a window; answers how many, 0 at its end. */
    Uni<Integer> moveBack(String topic, Instant from, Instant until, Window sent) {
        return pool.preparedQuery(MOVE_BACK)
                .execute(Tuple.of(topic, time(from), time(until), time(sent.from()), time(sent.until()), PORTION))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A time in which events were sent; {@code until} isn't in it. */
    record Window(Instant from, Instant until) {

        /** All of them in which something can have been sent that happened since then. */
        static List<Window> since(Instant created, Instant now) {
            Instant oldest = now.minus(LONGEST);
            Instant first = created.isBefore(oldest) ? oldest : created;
            return Stream.iterate(first, from -> from.isBefore(now), from -> from.plus(WINDOW))
                    .map(from -> new Window(from, from.plus(WINDOW).isBefore(now) ? from.plus(WINDOW) : now)).toList();
        }
    }
}
