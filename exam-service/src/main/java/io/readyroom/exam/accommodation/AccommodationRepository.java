package io.readyroom.exam.accommodation;

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
class AccommodationRepository {

    /** A deadline that is moved forward leaves so much time. */
    static final int LEAST_SECONDS = 60;
    /**
     * For so long the account's sessions are looked at again: more than a statement that read the old state, or a transaction
     * that did, may last.
     */
    private static final int SETTLES_WITHIN_SECONDS = 30;

    private static final String PUT = """
            INSERT INTO accommodation AS a (account_id, version, time_factor, extra_minutes, settled_at)
            VALUES ($1, $2, $3, $4, clock_timestamp() + $5::int * interval '1 s')
            ON CONFLICT (account_id) DO UPDATE
              SET version = excluded.version, time_factor = excluded.time_factor, extra_minutes = excluded.extra_minutes,
                  settled_at = excluded.settled_at
              WHERE a.version < excluded.version
            """;
    private static final String LOCK_RUNNING = """
            SELECT id FROM exam_session
            WHERE learner_id = $1 AND status IN ('open', 'paused', 'on_break') AND deadline_at IS NOT NULL
            ORDER BY id FOR NO KEY UPDATE
            """;
    /**
     * A second statement under the locks. Whole seconds, of which extra_seconds keeps account: then a deadline that could not
     * be moved all the way is moved back by just as much. Where the clock stands still, the rest counts from when it was
     * stopped. What is past its deadline has ended, on a break or not, whether it has been swept or not.
     */
    private static final String MOVE = """
            WITH held AS (
              SELECT s.id, s.deadline_at, s.extra_seconds,
                extra_seconds(s.duration_seconds, greatest(s.time_factor, a.time_factor), a.extra_minutes) - s.extra_seconds AS due,
                least(0, %2$d + CAST(ceil(extract(epoch FROM coalesce(%4$s, clock_timestamp()) - s.deadline_at)) AS int)) AS bound
              FROM accommodation a CROSS JOIN unnest($2::uuid[]) AS w(id)
                CROSS JOIN LATERAL (SELECT * FROM exam_session WHERE id = w.id LIMIT 1) s
              WHERE a.account_id = $1 AND s.duration_seconds IS NOT NULL AND (%3$s OR NOT %1$s)),
            moved AS (SELECT id, greatest(due, bound) AS shift FROM held WHERE greatest(due, bound) <> 0)
            UPDATE exam_session s
            SET extra_seconds = s.extra_seconds + m.shift, deadline_at = s.deadline_at + m.shift * interval '1 s',
                sweep_at = CASE WHEN %3$s THEN s.sweep_at ELSE s.sweep_at + m.shift * interval '1 s' END,
                version = s.version + 1
            FROM moved m WHERE s.id = m.id
            RETURNING s.id
            """
            .formatted(Deadline.passed("s"), LEAST_SECONDS, Deadline.stopped("s"), Deadline.stoppedAt("s"));
    /** The statement's time, which an index can be searched by. */
    private static final String UNSETTLED = """
            SELECT account_id FROM accommodation WHERE settled_at > statement_timestamp() ORDER BY settled_at LIMIT $1
            """;

    private final Pool pool;

    AccommodationRepository(Pool pool) {
        this.pool = pool;
    }

    /** Keeps the higher version. */
    Uni<Void> put(SqlConnection tx, AccommodationChanged state) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.of(state.accountId(), state.aggregateVersion(), state.timeFactor(), state.extraMinutes(),
                        SETTLES_WITHIN_SECONDS))
                .replaceWithVoid();
    }

    /** Locks the account's running sessions that have a clock, in order of id. */
    Uni<List<UUID>> lockRunning(SqlConnection tx, UUID accountId) {
        return tx.preparedQuery(LOCK_RUNNING).execute(Tuple.of(accountId)).map(AccommodationRepository::ids);
    }

    /** Moves the deadlines of locked sessions to where the account's accommodation puts them; answers those that moved. */
    Uni<List<UUID>> move(SqlConnection tx, UUID accountId, Collection<UUID> sessions) {
        return tx.preparedQuery(MOVE).execute(Tuple.of(accountId, sessions.toArray(UUID[]::new)))
                .map(AccommodationRepository::ids);
    }

    /** Accounts whose accommodation has changed a moment ago. */
    Uni<List<UUID>> unsettled(int limit) {
        return pool.preparedQuery(UNSETTLED).execute(Tuple.of(limit)).map(AccommodationRepository::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        for (Row row : rows) {
            ids.add(row.getUUID(0));
        }
        return ids;
    }
}
