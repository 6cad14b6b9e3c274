package io.readyroom.scoring.rescoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.readyroom.scoring.rescoring.SatExam.Sat;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;

/** A first grading by the keys of its beginning, which commits when the test says so: what another replica may be at. */
final class GradingUnderWay implements AutoCloseable {

    private static final String SUBMISSION = """
            INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
            VALUES ($1, $2, $3, 'free', $4, CAST(CAST($5 AS text) AS json))""";

    /** As somebody else's who picked the same. */
    private static final String RESULT = """
            INSERT INTO result SELECT $1::uuid, revision, is_current, scored_at, points, max_points, scaled, passed, interval_low,
              interval_high, domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids, key_revisions,
              item_points, item_max_points, counted, voided
            FROM result WHERE session_id = $2 AND revision = 1""";

    private final SqlConnection connection;
    private final Transaction transaction;

    GradingUnderWay(Pool pool, SatExam exam, String picked) {
        Sat like = exam.sessions().stream().filter(sat -> sat.picked().equals(picked)).findFirst().orElseThrow();
        Sat sat = new Sat(UUID.randomUUID(), UUID.randomUUID(), picked);
        connection = pool.getConnection().await().indefinitely();
        transaction = connection.begin().await().indefinitely();
        connection.preparedQuery(SUBMISSION).execute(Tuple.from(List.of(sat.session(), sat.learner(), exam.code(),
                Instant.EPOCH.atOffset(ZoneOffset.UTC), exam.json(sat)))).await().indefinitely();
        connection.preparedQuery(RESULT).execute(Tuple.of(sat.session(), like.session())).await().indefinitely();
        exam.sessions().add(sat);
    }

    void commit() {
        transaction.commit().await().indefinitely();
    }

    @Override
    public void close() {
        connection.close().await().indefinitely();
    }
}
