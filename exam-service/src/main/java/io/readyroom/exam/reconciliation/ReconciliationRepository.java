package io.readyroom.exam.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.SessionStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class ReconciliationRepository {

    private static final String MARK_SCORED = """
            WITH held AS MATERIALIZED (
              SELECT s.id FROM (SELECT DISTINCT id FROM unnest($1::uuid[]) AS u(id) ORDER BY id) w CROSS JOIN LATERAL (
                SELECT id FROM exam_session WHERE id = w.id FOR NO KEY UPDATE) s)
            UPDATE exam_session s SET status = 'scored', scored_at = clock_timestamp(), version = s.version + 1
            FROM held WHERE s.id = held.id AND s.status = ANY($2)
            """;

    /** The pause doubles from one time to the next, up to 64 times the first. */
    private static final String CLAIM_UNSCORED = """
            WITH late AS MATERIALIZED (
              SELECT id FROM exam_session
              WHERE status IN ('submitted', 'pending_grading') AND check_at < statement_timestamp()
              ORDER BY check_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
            UPDATE exam_session s
            SET emissions = s.emissions + 1,
                check_at = clock_timestamp() + $2::int * (2 ^ least(s.emissions + 1, 6)) * interval '1 s'
            FROM late WHERE s.id = late.id
            RETURNING s.id
            """;

    private static final String OLDEST_UNSCORED = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(submitted_at)), 0)::float8 AS age
            FROM exam_session WHERE status IN ('submitted', 'pending_grading')
            """;

    private final Pool pool;

    ReconciliationRepository(Pool pool) {
        this.pool = pool;
    }

    /** Sessions that are unknown here, or scored already, stay as they are. */
    Uni<Void> markScored(SqlConnection tx, Collection<UUID> sessions) {
        return tx.preparedQuery(MARK_SCORED)
                .execute(Tuple.of(sessions.toArray(UUID[]::new), SessionStatus.SCORED.sources())).replaceWithVoid();
    }

    /** Takes submissions that should have had a result by now, and sets when to look again. */
    Uni<List<UUID>> claimUnscored(SqlConnection tx, int limit, int checkAfterSeconds) {
        return tx.preparedQuery(CLAIM_UNSCORED).execute(Tuple.of(limit, checkAfterSeconds)).map(rows -> {
            List<UUID> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getUUID("id")));
            return ids;
        });
    }

    /** Age in seconds of the oldest submission without a result. */
    Uni<Double> oldestUnscored() {
        return pool.preparedQuery(OLDEST_UNSCORED).execute().map(rows -> rows.iterator().next().getDouble("age"));
    }
}
