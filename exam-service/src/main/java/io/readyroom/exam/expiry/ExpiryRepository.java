package io.readyroom.exam.expiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.Deadline;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class ExpiryRepository {

    /** The statement's time, which an index can be searched by; whether the time is really up is found out under the locks. */
    private static final String CLAIM = """
            SELECT id FROM exam_session
            WHERE status IN ('open', 'paused', 'on_break') AND sweep_at < statement_timestamp()
            ORDER BY sweep_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED
            """;

    /**
     * A second statement under the locks: what it finds out is what will be submitted. A session whose clock stands still rests
     * until the sweep that was set when it was stopped.
     */
    private static final String POSTPONE = """
            WITH due AS MATERIALIZED (
              SELECT s.id, CASE WHEN %s THEN s.sweep_at
                     WHEN s.deadline_at IS NOT NULL THEN s.deadline_at + interval '%d s'
                     ELSE greatest(s.started_at, (SELECT max(saved_at) FROM answer
                                                  WHERE session_id = s.id AND s.expires_after_answer))
                          + s.expires_after_seconds * interval '1 s' END AS at
              FROM exam_session s WHERE s.id = ANY($1))
            UPDATE exam_session s SET sweep_at = due.at FROM due
            WHERE s.id = due.id AND due.at >= clock_timestamp()
            RETURNING s.id
            """.formatted(Deadline.stopped("s"), Deadline.GRACE_SECONDS);

    private static final String SUBMIT = """
            UPDATE exam_session
            SET status = 'submitted', submitted_at = clock_timestamp(), submitted_by = 'deadline', paused_at = NULL,
                break_started_at = NULL, version = version + 1, check_at = clock_timestamp() + $2::int * interval '1 s'
            WHERE id = ANY($1)
            """;

    private static final String COUNT_RUNNING = """
            SELECT count(*) AS running FROM exam_session WHERE status IN ('open', 'paused', 'on_break')
            """;

    private final Pool pool;

    ExpiryRepository(Pool pool) {
        this.pool = pool;
    }

    /** Locks sessions that should be looked at and that nobody else holds. */
    Uni<List<UUID>> claim(SqlConnection tx, int limit) {
        return tx.preparedQuery(CLAIM).execute(Tuple.of(limit)).map(ExpiryRepository::ids);
    }

    /** Puts off those of the locked sessions whose time is not up after all, and answers them. */
    Uni<List<UUID>> postpone(SqlConnection tx, Collection<UUID> sessions) {
        return tx.preparedQuery(POSTPONE).execute(Tuple.of(array(sessions))).map(ExpiryRepository::ids);
    }

    Uni<Void> submit(SqlConnection tx, Collection<UUID> sessions, int checkAfterSeconds) {
        return tx.preparedQuery(SUBMIT).execute(Tuple.of(array(sessions), checkAfterSeconds)).replaceWithVoid();
    }

    Uni<Long> countRunning() {
        return pool.preparedQuery(COUNT_RUNNING).execute().map(rows -> rows.iterator().next().getLong("running"));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }
}
