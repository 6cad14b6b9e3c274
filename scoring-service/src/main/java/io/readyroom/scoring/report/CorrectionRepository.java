package io.readyroom.scoring.report;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.scoring.result.ExamResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads why a result was made again. */
@Singleton
class CorrectionRepository {

    private static final String OF_RESULT = """
            SELECT c.cause, c.reason, p.revision, p.points, p.max_points, p.passed,
                   ARRAY(SELECT n.position
                         FROM unnest(r.positions, r.key_revisions, r.item_points, r.item_max_points, r.voided)
                              AS n (position, key_revision, points, max_points, voided)
                         JOIN unnest(p.positions, p.key_revisions, p.item_points, p.item_max_points, p.voided)
                              AS o (position, key_revision, points, max_points, voided) USING (position)
                         WHERE (n.key_revision, n.points, n.max_points, n.voided)
                               IS DISTINCT FROM (o.key_revision, o.points, o.max_points, o.voided)
                         ORDER BY 1) AS questions
            FROM result r JOIN result p ON p.session_id = r.session_id AND p.revision = r.revision - 1
            JOIN rescoring c ON c.id = r.rescoring_id
            WHERE r.session_id = $1 AND r.revision = $2""";

    private final Pool pool;

    CorrectionRepository(Pool pool) {
        this.pool = pool;
    }

    /** Empty for a first result, which costs no question to the database. */
    Uni<Optional<Correction>> of(ExamResult result) {
        if (result.revision() == 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pool.preparedQuery(OF_RESULT).execute(Tuple.of(result.sessionId(), result.revision()))
                .map(rows -> rows.stream().findFirst().map(CorrectionRepository::correction));
    }

    private static Correction correction(Row row) {
        return new Correction(row.getString("cause"), row.getString("reason"), row.getInteger("revision"),
                row.getInteger("points"), row.getInteger("max_points"), row.getBoolean("passed"),
                List.of(row.getArrayOfIntegers("questions")));
    }
}
