package io.readyroom.platform.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** The relay's statements. */
@Singleton
class OutboxStore {

    static final int BATCH = 500;

    private static final String PENDING = """
            SELECT id, topic, key, type, subject, CAST(data AS text) AS data, traceparent, created_at
            FROM outbox ORDER BY position LIMIT 500
            """;
    /** The places are joined to what was deleted, not to the table: its index finds the rows, whatever the planner thinks. */
    private static final String MOVE = """
            WITH sent AS (DELETE FROM outbox WHERE id = ANY($1::uuid[])
                          RETURNING id, position, topic, key, type, subject, aggregate_version, data, traceparent, created_at)
            INSERT INTO outbox_sent (id, position, topic, key, type, subject, aggregate_version, data, traceparent, created_at, sent_at,
              partition, record_offset)
            SELECT id, position, topic, key, type, subject, aggregate_version, data, traceparent, created_at, clock_timestamp(),
              partition, record_offset
            FROM sent JOIN unnest($1, $2::int[], $3::bigint[]) AS place(id, partition, record_offset) USING (id)
            """;
    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 FROM outbox
            """;
    private static final String FORGET_LETTERS = "DELETE FROM dead_letter WHERE replayed_at < now() - interval '30 days'";
    private static final String MAINTAIN = "SELECT maintain_outbox_history(7)";
    private static final String FORGET_INBOX = "DELETE FROM inbox WHERE received_at < now() - interval '30 days'";
    private static final String FORGET_KEYS = "DELETE FROM idempotency_key WHERE created_at < now() - interval '25 hours'";

    private final Pool pool;

    OutboxStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<PendingEvent>> pending() {
        return pool.preparedQuery(PENDING).execute()
                .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false).map(PendingEvent::from).toList());
    }

    Uni<Void> moveToHistory(List<PublishedEvent> published) {
        return pool.preparedQuery(MOVE).execute(Tuple.of(published.stream().map(PublishedEvent::id).toArray(UUID[]::new),
                published.stream().map(PublishedEvent::partition).toArray(Integer[]::new),
                published.stream().map(PublishedEvent::offset).toArray(Long[]::new))).replaceWithVoid();
    }

    /** Age of the oldest event that waits, in seconds. */
    Uni<Double> oldestAge() {
        return pool.preparedQuery(OLDEST).execute().map(rows -> rows.iterator().next().getDouble(0));
    }

    /** Makes the next days' partitions and forgets what is past its time. */
    Uni<Void> maintain() {
        return pool.query(MAINTAIN).execute()
                .chain(() -> pool.query(FORGET_INBOX).execute())
                .chain(() -> pool.query(FORGET_KEYS).execute())
                .chain(() -> pool.query(FORGET_LETTERS).execute())
                .replaceWithVoid();
    }
}
