package io.readyroom.scoring.rescoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Walks in the database: one replica at a rescoring, by a lock on its row for as long as a page takes. */
@Singleton
class WalkRepository {

    /** Sessions looked at for one page: of a rare question most hold nothing that is below. */
    private static final int SCANNED = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * The snapshot comes first, then the transaction's id. Whoever graded without a correction that this snapshot sees has
     * its id already, for a grading writes before it asks for keys and rules: a lower one. Ids and snapshots are 64 bits wide
     * and never wrap.
     */
    private static final String CLAIM = """
            SELECT %s, walk_cursor, pass_found, pass_failed, pass_settled, horizon,
                   coalesce(CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) >= horizon, false) AS settled,
                   CAST(CAST(pg_current_xact_id() AS text) AS bigint) AS transaction_id
            FROM rescoring r
            WHERE (status = 'applying' OR (status IN ('preview', 'held') AND previewed_at IS NULL))
              AND walk_after <= clock_timestamp()
            ORDER BY status <> 'applying', id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED""".formatted(RescoringJson.COLUMN);

    private static final String PAGE = """
            WITH looked AS MATERIALIZED (
              SELECT session_id, learner_id FROM submission
              WHERE exam = $1 AND session_id > $2 ORDER BY session_id LIMIT $3)
            SELECT l.session_id, l.learner_id,
                   coalesce(CASE WHEN $4::uuid IS NULL THEN r.rules_revision
                                 ELSE r.key_revisions[array_position(r.question_version_ids, $4)] END < $5, false) AS below
            FROM looked l LEFT JOIN result r ON r.session_id = l.session_id AND r.is_current
            ORDER BY 1""";

    private static final String ADVANCE = """
            UPDATE rescoring
            SET walk_cursor = $2, pass_found = $3, pass_failed = $4, pass_settled = $5, horizon = $6,
                walk_after = clock_timestamp() + $7 * interval '1 second',
                preview = CAST(CAST($8 AS text) AS json), outcome = CAST(CAST($9 AS text) AS json)
            WHERE id = $1""";

    private static final String END_PASS = """
            UPDATE rescoring
            SET failed = pass_failed, pass_failed = 0,
                previewed_at = CASE WHEN $2 = 'PREVIEWED' THEN clock_timestamp() ELSE previewed_at END,
                finished_at = CASE WHEN $2 = 'APPLIED' THEN clock_timestamp() END,
                status = CASE WHEN $2 = 'APPLIED' THEN 'applied' ELSE status END
            WHERE id = $1""";

    private static final String ADD_CROSSINGS = """
            INSERT INTO rescoring_crossing (rescoring_id, session_id, previous_points, points, max_points, passed)
            SELECT $1::uuid, * FROM unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::bool[]) ORDER BY 2
            ON CONFLICT DO NOTHING""";

    /** The rescoring to go on with, held until the transaction ends; empty when there is none, or others are at all of them. */
    Uni<Optional<Walk>> claim(SqlConnection tx) {
        return tx.preparedQuery(CLAIM).execute().map(rows -> rows.stream().findFirst().map(WalkRepository::walk));
    }

    private static Walk walk(Row row) {
        UUID cursor = row.getUUID("walk_cursor");
        Long horizon = row.getLong("horizon");
        boolean settled = row.getBoolean(cursor == null ? "settled" : "pass_settled");
        return new Walk(RescoringJson.read(row), cursor, row.getInteger("pass_found"), row.getInteger("pass_failed"), settled,
                cursor == null && horizon != null && !settled,
                horizon == null ? row.getLong("transaction_id") : horizon, 0, Walk.Ending.NONE);
    }

    /** @param most sessions that are below */
    Uni<Walk.Page> page(SqlConnection tx, Walk walk, int most) {
        Rescoring rescoring = walk.rescoring();
        return tx.preparedQuery(PAGE)
                .execute(Tuple.of(rescoring.exam(), walk.cursor() == null ? BEFORE_ALL : walk.cursor(), SCANNED,
                        rescoring.questionVersionId(), rescoring.target()))
                .map(rows -> page(rows, most));
    }

    private static Walk.Page page(RowSet<Row> rows, int most) {
        List<UUID> sessions = new ArrayList<>();
        List<UUID> learners = new ArrayList<>();
        UUID end = null;
        for (Row row : rows) {
            end = row.getUUID("session_id");
            if (row.getBoolean("below")) {
                sessions.add(end);
                learners.add(row.getUUID("learner_id"));
            }
            if (sessions.size() == most) {
                return new Walk.Page(sessions, learners, end, false);
            }
        }
        return new Walk.Page(sessions, learners, end, rows.size() < SCANNED);
    }

    /** Keeps where the walk is, in the transaction of the page. */
    Uni<Void> advance(SqlConnection tx, Walk walk, boolean passEnded) {
        return tx.preparedQuery(ADVANCE).execute(Tuple.from(new Object[] { walk.rescoring().id(), walk.cursor(), walk.found(),
                walk.failed(), walk.settled(), walk.horizon(), walk.restSeconds(),
                RescoringJson.write(walk.rescoring().preview()), RescoringJson.write(walk.rescoring().outcome()) }))
                .chain(() -> passEnded ? endPass(tx, walk) : Uni.createFrom().voidItem());
    }

    private static Uni<Void> endPass(SqlConnection tx, Walk walk) {
        return tx.preparedQuery(END_PASS).execute(Tuple.of(walk.rescoring().id(), walk.ending().name())).replaceWithVoid();
    }

    /** Keeps who crosses the pass line. */
    Uni<Void> addCrossings(SqlConnection tx, UUID rescoringId, List<Difference> crossings) {
        if (crossings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(ADD_CROSSINGS).execute(Tuple.of(rescoringId,
                crossings.stream().map(Difference::sessionId).toArray(UUID[]::new),
                crossings.stream().map(Difference::previousPoints).toArray(Integer[]::new),
                crossings.stream().map(Difference::points).toArray(Integer[]::new),
                crossings.stream().map(Difference::maxPoints).toArray(Integer[]::new),
                crossings.stream().map(Difference::passed).toArray(Boolean[]::new))).replaceWithVoid();
    }
}
