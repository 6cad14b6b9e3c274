package io.readyroom.benchmarks.raw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** Saves answers by the service's statement: each alone, or what waits together, one statement in flight. */
final class RawSaver {

    private static final int MOST_ROWS = 64;

    private final Pool pool;
    private final String sql;
    private final Context lane;
    private final Deque<RawAnswer> waiting = new ArrayDeque<>();
    private boolean inFlight;

    /** @param lane where the statements of coalesced answers are sent from; null to send each alone */
    RawSaver(Pool pool, String sql, Context lane) {
        this.pool = pool;
        this.sql = sql;
        this.lane = lane;
    }

    Future<String> save(RawAnswer answer) {
        if (lane == null) {
            List<RawAnswer> alone = List.of(answer);
            Future<RowSet<Row>> rows = store(alone);
            rows.onComplete(done -> tell(alone, rows));
            return answer.savedAt().future();
        }
        synchronized (waiting) {
            waiting.add(answer);
            if (inFlight) {
                return answer.savedAt().future();
            }
            inFlight = true;
        }
        lane.runOnContext(now -> storeNext());
        return answer.savedAt().future();
    }

    private void storeNext() {
        List<RawAnswer> batch = new ArrayList<>(MOST_ROWS);
        synchronized (waiting) {
            while (batch.size() < MOST_ROWS && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            inFlight = !batch.isEmpty();
        }
        if (!batch.isEmpty()) {
            Future<RowSet<Row>> rows = store(batch);
            // As the service's coalescer does: the next statement first. This runs on the lane, where the statement came from.
            rows.onComplete(done -> {
                storeNext();
                tell(batch, rows);
            });
        }
    }

    private Future<RowSet<Row>> store(List<RawAnswer> batch) {
        return pool.preparedQuery(sql).execute(RawAnswer.arguments(batch));
    }

    private static void tell(List<RawAnswer> batch, Future<RowSet<Row>> rows) {
        if (rows.succeeded()) {
            tell(batch, rows.result());
        } else {
            batch.forEach(answer -> answer.savedAt().fail(rows.cause()));
        }
    }

    private static void tell(List<RawAnswer> batch, RowSet<Row> rows) {
        Map<Slot, String> saved = new HashMap<>();
        for (Row row : rows) {
            saved.put(new Slot(row.getUUID(0), row.getInteger(1)), row.getOffsetDateTime(2).toInstant().toString());
        }
        for (RawAnswer answer : batch) {
            String at = saved.get(new Slot(answer.session(), answer.position()));
            if (at == null) {
                answer.savedAt().fail("not saved");
            } else {
                answer.savedAt().complete(at);
            }
        }
    }

    private record Slot(UUID session, int position) {
    }
}
