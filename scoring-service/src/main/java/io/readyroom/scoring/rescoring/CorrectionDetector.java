package io.readyroom.scoring.rescoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.platform.database.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Finds corrected keys that no rescoring knows, by what is in the database and not by what was heard: however a correction
 * came, and whatever died in between, it is found.
 */
@Singleton
class CorrectionDetector {

    private static final Logger LOG = Logger.getLogger(CorrectionDetector.class);
    private static final int BATCH = 100;

    private static final String FIND = """
            SELECT k.question_version_id, k.revision, k.voided, k.reason, coalesce(k.exam, f.exam) AS exam
            FROM answer_key_revision k
            LEFT JOIN question_version v ON v.question_version_id = k.question_version_id
            LEFT JOIN question_facts f ON f.question_id = v.question_id
            WHERE k.revision > 1 AND coalesce(k.exam, f.exam) IS NOT NULL
              AND NOT EXISTS (SELECT FROM answer_key_revision h
                              WHERE h.question_version_id = k.question_version_id AND h.revision > k.revision)
              AND NOT EXISTS (SELECT FROM rescoring r
                              WHERE r.question_version_id = k.question_version_id AND r.key_revision = k.revision)
            ORDER BY 1, 2 LIMIT $1""";

    private static final String ADD = """
            INSERT INTO rescoring (id, cause, exam, question_version_id, key_revision, reason, status, apply_at)
            SELECT n.id, n.cause, n.exam, n.question_version_id, n.key_revision, n.reason, 'preview',
                   clock_timestamp() + $7 * interval '1 millisecond'
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::int[], $6::text[])
                 AS n (id, cause, exam, question_version_id, key_revision, reason)
            ORDER BY n.question_version_id
            ON CONFLICT DO NOTHING""";

    private static final String SUPERSEDE = """
            UPDATE rescoring r SET status = 'superseded', finished_at = clock_timestamp()
            FROM unnest($1::uuid[], $2::int[]) AS n (question_version_id, key_revision)
            WHERE r.question_version_id = n.question_version_id AND r.key_revision < n.key_revision AND r.status = ANY($3)""";

    private final Pool pool;
    private final RescoringConfig config;

    CorrectionDetector(Pool pool, RescoringConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Takes up what is new, and answers how much that was. */
    Uni<Integer> detect() {
        return pool.preparedQuery(FIND).execute(Tuple.of(BATCH)).map(CorrectionDetector::corrections)
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(0)
                        : pool.withTransaction(tx -> add(tx, found).chain(() -> supersede(tx, found)))
                                .invoke(() -> LOG.infof("%d corrected keys are to be applied to results", found.size()))
                                .replaceWith(found.size()));
    }

    private static List<Correction> corrections(RowSet<Row> rows) {
        List<Correction> corrections = new ArrayList<>(rows.size());
        rows.forEach(row -> corrections.add(new Correction(row.getUUID("question_version_id"), row.getInteger("revision"),
                row.getBoolean("voided") ? "void" : "key", row.getString("reason"), row.getString("exam"))));
        return corrections;
    }

    private Uni<Void> add(SqlConnection tx, List<Correction> found) {
        return tx.preparedQuery(ADD).execute(Tuple.from(List.of(
                found.stream().map(one -> Ids.next()).toArray(UUID[]::new),
                found.stream().map(Correction::cause).toArray(String[]::new),
                found.stream().map(Correction::exam).toArray(String[]::new),
                found.stream().map(Correction::questionVersionId).toArray(UUID[]::new),
                found.stream().map(Correction::revision).toArray(Integer[]::new),
                found.stream().map(Correction::reason).toArray(String[]::new),
                config.applyAfter().toMillis()))).replaceWithVoid();
    }

    /** One that is being applied goes on to its end: half of a correction is worse than one that is corrected again. */
    private static Uni<Void> supersede(SqlConnection tx, List<Correction> found) {
        return tx.preparedQuery(SUPERSEDE).execute(Tuple.of(
                found.stream().map(Correction::questionVersionId).toArray(UUID[]::new),
                found.stream().map(Correction::revision).toArray(Integer[]::new),
                RescoringStatus.SUPERSEDED.sources())).replaceWithVoid();
    }

    private record Correction(UUID questionVersionId, int revision, String cause, String reason, String exam) {
    }
}
