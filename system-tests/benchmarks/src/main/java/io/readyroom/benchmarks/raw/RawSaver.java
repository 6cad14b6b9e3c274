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
            store(List.of(answer));
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
            store(batch).onComplete(done -> lane.runOnContext(now -> storeNext()));
        }
    }

    private Future<RowSet<Row>> store(List<RawAnswer> batch) {
        return pool.preparedQuery(sql).execute(RawAnswer.arguments(batch)).onSuccess(rows -> tell(batch, rows))
                .onFailure(failure -> batch.forEach(answer -> answer.savedAt().fail(failure)));
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
