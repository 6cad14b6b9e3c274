package io.readyroom.exam.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.session.StoredSlots.StoredAnswer;
import io.readyroom.platform.database.CoalescedRead;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/**
 * Reads the answers of ranges of slots; the slots themselves come from memory. Ranges that are wanted at the same time are read
 * by one statement, which costs each of them a fifth.
 */
@Singleton
class SlotRepository {

    /** Of running sessions and others that aren't folded. OFFSET 0: one session after the other, each in its partition. */
    static final String READ = """
            SELECT w.n, s.locked, a.position, a.revision, CAST(a.response AS text), a.flagged, s.reach,
                   s.may_show_late
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[]) WITH ORDINALITY
                 AS w(session_id, learner_id, first, last, n)
            CROSS JOIN LATERAL (
              SELECT NULLIF(locked_positions, '{}') AS locked,
                CASE WHEN submitted_at IS NULL THEN reachable_to ELSE 32767 END AS reach,
                submitted_by IS NOT DISTINCT FROM 'deadline' AND organisation_id IS NULL AS may_show_late
              FROM exam_session
              WHERE id = w.session_id AND learner_id = w.learner_id OFFSET 0) s
            LEFT JOIN LATERAL (
              SELECT position, revision, response, flagged FROM answer
              WHERE session_id = w.session_id AND position BETWEEN w.first AND w.last OFFSET 0) a ON true
            """;
    /** Of one session, wherever it is. */
    static final String READ_ANY = """
            SELECT 1::bigint, s.locked_positions, a.position, a.revision, CAST(a.response AS text), a.flagged, s.reach,
                   s.submitted_by IS NOT DISTINCT FROM 'deadline' AND s.organisation_id IS NULL
            FROM any_session s LEFT JOIN any_answer a ON a.session_id = $1 AND a.position BETWEEN $3 AND $4
            WHERE s.id = $1 AND s.learner_id = $2
            """;
    /** What came too late, of one session that has ended. A cleared answer is nothing to show. */
    static final String READ_LATE = """
            SELECT position, CAST(response AS text), received_at FROM late_answer
            WHERE session_id = $1 AND position BETWEEN $2 AND $3 AND response IS NOT NULL
            """;
    /** Readings that may wait; they are at most 16 statements away. */
    private static final int CAPACITY = 1_024;

    private final Pool pool;
    private final CoalescedRead<SlotReading, StoredSlots> running;

    SlotRepository(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.running = new CoalescedRead<>(pool, vertx.getOrCreateContext(), CAPACITY, READ, SlotRepository::arguments,
                SlotRepository::stored);
    }

    /**
     * Fails with {@code not-found} when the session isn't that learner's any more, and as {@link CoalescedRead} says. What came
     * too late is looked for where it may be shown only: a session that runs has nothing of it.
     */
    Future<StoredSlots> read(FrozenForm form, int from, int limit) {
        SlotReading reading = SlotReading.of(form.sessionId(), form.learnerId(), from, limit);
        return running.find(reading).compose(found -> found == null ? readAny(reading) : Future.succeededFuture(found))
                .compose(stored -> stored.mayShowLate() && form.policy().showsLateAnswers() ? readLate(reading, stored)
                        : Future.succeededFuture(stored));
    }

    private Future<StoredSlots> readLate(SlotReading reading, StoredSlots stored) {
        return pool.preparedQuery(READ_LATE).execute(Tuple.of(reading.sessionId(), reading.from(), reading.to()))
                .map(rows -> {
                    rows.forEach(row -> stored.add(row.getInteger(0),
                            new LateAnswer(row.getString(1), row.getOffsetDateTime(2).toInstant())));
                    return stored;
                });
    }

    private static Tuple arguments(List<SlotReading> readings) {
        int size = readings.size();
        UUID[] sessions = new UUID[size];
        UUID[] learners = new UUID[size];
        Integer[] first = new Integer[size];
        Integer[] last = new Integer[size];
        for (int i = 0; i < size; i++) {
            SlotReading reading = readings.get(i);
            sessions[i] = reading.sessionId();
            learners[i] = reading.learnerId();
            first[i] = reading.from();
            last[i] = reading.to();
        }
        return Tuple.wrap(new Object[] { sessions, learners, first, last });
    }

    /** Null for a session that isn't among those that run. */
    private static List<StoredSlots> stored(List<SlotReading> readings, RowSet<Row> rows) {
        List<StoredSlots> stored = new ArrayList<>(Collections.nCopies(readings.size(), null));
        for (Row row : rows) {
            int index = (int) (row.getLong(0) - 1);
            if (stored.get(index) == null) {
                stored.set(index, new StoredSlots(locked(row), row.getInteger(6), row.getBoolean(7)));
            }
            add(stored.get(index), row);
        }
        return stored;
    }

    private Future<StoredSlots> readAny(SlotReading reading) {
        return pool.preparedQuery(READ_ANY)
                .execute(Tuple.of(reading.sessionId(), reading.learnerId(), reading.from(), reading.to()))
                .map(SlotRepository::one);
    }

    private static StoredSlots one(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The session");
        }
        Row first = rows.iterator().next();
        StoredSlots stored = new StoredSlots(locked(first), first.getInteger(6), first.getBoolean(7));
        rows.forEach(row -> add(stored, row));
        return stored;
    }

    private static Set<Integer> locked(Row row) {
        Integer[] positions = row.getArrayOfIntegers(1);
        return positions == null ? Set.of() : Set.of(positions);
    }

    private static void add(StoredSlots stored, Row row) {
        Integer position = row.getInteger(2);
        if (position != null) {
            stored.add(position, new StoredAnswer(row.getInteger(3), row.getString(4), Boolean.TRUE.equals(row.getBoolean(5))));
        }
    }
}
