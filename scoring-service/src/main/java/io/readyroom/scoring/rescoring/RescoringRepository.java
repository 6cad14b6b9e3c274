package io.readyroom.scoring.rescoring;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Rescorings as operators see them. */
@Singleton
class RescoringRepository {

    private static final String SELECT = "SELECT " + RescoringJson.COLUMN + " FROM rescoring r ";
    private static final String FIND = SELECT + "WHERE id = $1";
    private static final String LOCK = FIND + " FOR NO KEY UPDATE";
    private static final String LIST = SELECT + """
            WHERE ($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3""";

    private static final String KNOWS_EXAM = """
            SELECT EXISTS (SELECT FROM exam_facts WHERE exam = $1) OR EXISTS (SELECT FROM submission WHERE exam = $1) AS known""";

    private static final String ADD_POLICY = """
            INSERT INTO rescoring AS r (id, cause, exam, grading_policy, cut, reason, status, created_by)
            VALUES ($1, 'policy', $2, $3, $4, $5, 'preview', $6) RETURNING\s""" + RescoringJson.COLUMN;

    private static final String MOVE = """
            UPDATE rescoring r SET status = $2, decided_by = $3, walk_after = clock_timestamp(),
                   rules_revision = coalesce($4, rules_revision),
                   finished_at = CASE WHEN $2 = 'cancelled' THEN clock_timestamp() END
            WHERE id = $1 RETURNING\s""" + RescoringJson.COLUMN;

    /** By the database's clock, whichever replica is first. Who applies a policy is always an operator. */
    private static final String BEGIN_DUE = """
            UPDATE rescoring SET status = 'applying', walk_after = clock_timestamp()
            WHERE status = 'preview' AND previewed_at IS NOT NULL AND apply_at <= clock_timestamp()""";

    private static final String CROSSINGS = """
            SELECT session_id, previous_points, points, max_points, passed FROM rescoring_crossing
            WHERE rescoring_id = $1 AND ($2::uuid IS NULL OR session_id > $2) ORDER BY session_id LIMIT $3""";

    private final Pool pool;

    RescoringRepository(Pool pool) {
        this.pool = pool;
    }

    /** Fails with not-found. */
    Uni<Rescoring> require(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(RescoringRepository::required);
    }

    /** The same, nobody else's until the transaction ends. */
    Uni<Rescoring> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(RescoringRepository::required);
    }

    /** The newest first, up to {@code limit} before an id; status and id may be null. */
    Uni<List<Rescoring>> list(String status, UUID before, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(status, before, limit)).map(RescoringRepository::all);
    }

    Uni<Boolean> knowsExam(SqlConnection tx, String exam) {
        return tx.preparedQuery(KNOWS_EXAM).execute(Tuple.of(exam)).map(rows -> rows.iterator().next().getBoolean("known"));
    }

    Uni<Rescoring> addPolicy(SqlConnection tx, UUID id, CreateRescoringRequest request, UUID operator) {
        return tx.preparedQuery(ADD_POLICY)
                .execute(Tuple.of(id, request.exam(), request.gradingPolicy() == null ? null : request.gradingPolicy().name(),
                        request.cut(), request.reason(), operator))
                .map(RescoringRepository::required);
    }

    /** @param rulesRevision that it put in force, or null */
    Uni<Rescoring> move(SqlConnection tx, UUID id, RescoringStatus status, UUID operator, Integer rulesRevision) {
        return tx.preparedQuery(MOVE).execute(Tuple.of(id, status.wire(), operator, rulesRevision))
                .map(RescoringRepository::required);
    }

    /** Begins what was previewed and has waited long enough; answers how many. */
    Uni<Integer> beginDue() {
        return pool.preparedQuery(BEGIN_DUE).execute().map(RowSet::rowCount);
    }

    /** By session, up to {@code limit} after one, which may be null. */
    Uni<List<CrossingResponse>> crossings(UUID id, UUID after, int limit) {
        return pool.preparedQuery(CROSSINGS).execute(Tuple.of(id, after, limit))
                .map(rows -> rows.stream().map(row -> new CrossingResponse(row.getUUID("session_id"),
                        row.getInteger("previous_points"), row.getInteger("points"), row.getInteger("max_points"),
                        row.getBoolean("passed"))).toList());
    }

    private static Rescoring required(RowSet<Row> rows) {
        return all(rows).stream().findFirst().orElseThrow(() -> ProblemException.notFound("This rescoring"));
    }

    private static List<Rescoring> all(RowSet<Row> rows) {
        return rows.stream().map(RescoringJson::read).toList();
    }
}
