package io.readyroom.exam.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes {@code ExamSessionDeadlineChanged} for sessions that were changed in this transaction, and so are locked. */
@Singleton
public class DeadlineEvents {

    /** One session after the other: {@code = ANY} would search all partitions. */
    private static final String DEADLINES = """
            SELECT s.id, s.version, s.deadline_at, s.extra_seconds, clock_timestamp() AS changed_at
            FROM unnest($1::uuid[]) AS w(id) CROSS JOIN LATERAL (SELECT * FROM exam_session WHERE id = w.id LIMIT 1) s
            WHERE s.deadline_at IS NOT NULL AND s.status IN ('open', 'paused', 'on_break')
            ORDER BY s.id
            """;

    private final Outbox outbox;

    DeadlineEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Appends an event for each of them that runs and has a clock, with the deadline and the version that it has now; call
     * {@link #wake()} after the commit.
     */
    public Uni<Void> append(SqlConnection tx, Collection<UUID> sessionIds, DeadlineChange reason) {
        if (sessionIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(DEADLINES).execute(Tuple.of(sessionIds.toArray(UUID[]::new)))
                .map(rows -> events(rows, reason))
                .chain(events -> outbox.append(Transaction.on(tx), events));
    }

    /** Lets the relay know. */
    public void wake() {
        outbox.wake();
    }

    private static List<OutgoingEvent> events(RowSet<Row> rows, DeadlineChange reason) {
        List<OutgoingEvent> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(new ExamSessionDeadlineChanged(row.getLong("version"), row.getUUID("id"),
                row.getOffsetDateTime("deadline_at").toInstant(), row.getInteger("extra_seconds"), reason,
                row.getOffsetDateTime("changed_at").toInstant()).toEvent()));
        return events;
    }
}
