package io.readyroom.scoring.intake;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.submission.Submission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What is parked, in the database. */
@ApplicationScoped
class PendingGradings {

    private static final String REMOVE = "DELETE FROM pending_grading WHERE session_id = ANY($1)";

    private static final String PARK = """
            INSERT INTO pending_grading (session_id, question_version_id, type)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]) ORDER BY 1
            ON CONFLICT (session_id) DO UPDATE
            SET question_version_id = excluded.question_version_id, type = excluded.type""";

    private static final String RIPE = """
            SELECT p.session_id FROM pending_grading p
            WHERE EXISTS (SELECT FROM answer_key_revision k
                          WHERE k.question_version_id = p.question_version_id AND k.type = p.type)
            ORDER BY p.since LIMIT $1""";

    /** Passed over when another replica has it or was done with it meanwhile: no session is graded by two at a time. */
    private static final String CLAIM = """
            SELECT session_id FROM pending_grading WHERE session_id = ANY($1) ORDER BY session_id FOR UPDATE SKIP LOCKED""";

    private static final String BACKLOG = """
            SELECT count(*) AS sessions, coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0)::float8 AS seconds
            FROM pending_grading""";

    private final Pool pool;

    PendingGradings(Pool pool) {
        this.pool = pool;
    }

    /** Parks what waits, and takes the others off the list. Who stays keeps the time since when. */
    Uni<Void> replace(SqlConnection tx, List<Submission> tried, List<PendingGrading> waiting) {
        List<UUID> waits = waiting.stream().map(PendingGrading::sessionId).toList();
        UUID[] done = tried.stream().map(Submission::sessionId).filter(id -> !waits.contains(id)).toArray(UUID[]::new);
        return tx.preparedQuery(REMOVE).execute(Tuple.of(done))
                .chain(() -> waiting.isEmpty() ? Uni.createFrom().nullItem() : park(tx, waiting))
                .replaceWithVoid();
    }

    private static Uni<Void> park(SqlConnection tx, List<PendingGrading> waiting) {
        return tx.preparedQuery(PARK).execute(Tuple.of(
                waiting.stream().map(PendingGrading::sessionId).toArray(UUID[]::new),
                waiting.stream().map(PendingGrading::questionVersionId).toArray(UUID[]::new),
                waiting.stream().map(one -> one.type().slug()).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Sessions whose key has arrived, the oldest first. */
    Uni<List<UUID>> ripe(int most) {
        return pool.preparedQuery(RIPE).execute(Tuple.of(most)).map(PendingGradings::sessionIds);
    }

    /** Those of the sessions that still wait and are nobody else's, locked until the transaction ends. */
    Uni<List<UUID>> claim(SqlConnection tx, List<UUID> sessionIds) {
        return tx.preparedQuery(CLAIM).execute(Tuple.of(sessionIds.toArray(UUID[]::new))).map(PendingGradings::sessionIds);
    }

    private static List<UUID> sessionIds(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getUUID("session_id")).toList();
    }

    Uni<Backlog> backlog() {
        return pool.query(BACKLOG).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Backlog(row.getLong("sessions"), row.getDouble("seconds"));
        });
    }

    /** How much waits, and for how long the oldest has. */
    record Backlog(long sessions, double seconds) {
    }
}
