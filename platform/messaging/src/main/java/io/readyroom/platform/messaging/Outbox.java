package io.readyroom.platform.messaging;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Takes events in the transaction that makes them true; the relay publishes them after its commit. */
@Singleton
public class Outbox {

    private static final int COLUMNS = 8;
    /** Rows in one statement: below PostgreSQL's 32,767 parameters with room to spare. */
    private static final int CHUNK = 500;

    private final OutboxSignal signal;

    Outbox(OutboxSignal signal) {
        this.signal = signal;
    }

    /** Writes events in the order given. Call {@link #wake()} after the commit. */
    public Uni<Void> append(Transaction tx, List<OutgoingEvent> events) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (int from = 0; from < events.size(); from += CHUNK) {
            List<OutgoingEvent> chunk = events.subList(from, Math.min(events.size(), from + CHUNK));
            written = written.chain(() -> insert(tx, chunk));
        }
        return written;
    }

    /** Tells the relay of this process that there is something to publish; without it the relay finds out by polling. */
    public void wake() {
        signal.wake();
    }

    private static Uni<Void> insert(Transaction tx, List<OutgoingEvent> events) {
        StringBuilder sql = new StringBuilder(
                "INSERT INTO outbox (id, topic, key, type, subject, aggregate_version, data, traceparent) VALUES ");
        List<Object> arguments = new ArrayList<>(events.size() * COLUMNS);
        for (OutgoingEvent event : events) {
            int n = arguments.size();
            sql.append(n == 0 ? "" : ",").append(row(n));
            arguments.add(event.id());
            arguments.add(event.topic());
            arguments.add(event.key());
            arguments.add(event.type());
            arguments.add(event.subject());
            arguments.add(event.aggregateVersion());
            arguments.add(event.data());
            arguments.add(event.traceparent());
        }
        return tx.update(sql.toString(), arguments.toArray()).replaceWithVoid();
    }

    private static String row(int n) {
        return "($%d,$%d,$%d,$%d,$%d,$%d,CAST(CAST($%d AS text) AS json),$%d)".formatted(n + 1, n + 2, n + 3, n + 4, n + 5,
                n + 6, n + 7,
                n + 8);
    }
}
