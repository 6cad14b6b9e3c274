package io.readyroom.exam.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads sessions as operators may see them, wherever they are. */
@Singleton
class TimelineRepository {

    private static final String SESSION = """
            SELECT id, exam, mode, status, started_at, deadline_at, extra_seconds, submitted_at, submitted_by, scored_at,
              abandoned_at, paused_at, break_started_at, emissions, check_at, NULL AS folded_at, clock_timestamp() AS read_at
            FROM exam_session WHERE id = $1
            UNION ALL
            SELECT id, exam, mode, status, started_at, deadline_at, extra_seconds, submitted_at, submitted_by, scored_at,
              abandoned_at, NULL, NULL, NULL, NULL, folded_at, clock_timestamp()
            FROM folded_session WHERE id = $1
            """;
    /** Without the responses. The history of a cleared answer is there as well: its slot still has a row. */
    private static final String SAVES = """
            SELECT a.position, a.revision, a.saved_at, CAST(coalesce(h.saves, 0) AS int) AS saves, h.first_saved_at
            FROM any_answer a LEFT JOIN (
              SELECT position, count(*) AS saves, min(saved_at) AS first_saved_at FROM answer_history
              WHERE session_id = $1 GROUP BY position) h ON h.position = a.position
            WHERE a.session_id = $1 ORDER BY a.saved_at, a.position
            """;

    /** Fails with {@code not-found} when there is no such session. */
    Uni<TrackedSession> require(SqlConnection tx, UUID sessionId) {
        return tx.preparedQuery(SESSION).execute(Tuple.of(sessionId)).map(rows -> rows.stream().findFirst()
                .map(TrackedSession::from).orElseThrow(() -> ProblemException.notFound("The session")));
    }

    Uni<List<SlotSaves>> saves(SqlConnection tx, UUID sessionId) {
        return tx.preparedQuery(SAVES).execute(Tuple.of(sessionId))
                .map(rows -> rows.stream().map(SlotSaves::from).toList());
    }
}
