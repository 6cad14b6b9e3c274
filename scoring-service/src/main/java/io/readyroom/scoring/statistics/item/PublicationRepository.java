package io.readyroom.scoring.statistics.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.statistics.ItemSums;
import io.readyroom.scoring.statistics.SumsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What is to be told, in the database. */
@ApplicationScoped
class PublicationRepository {

    /** What waited longest comes first. A version that the bank has not told of yet waits until it has. */
    private static final String OPEN = """
            INSERT INTO item_statistics (measured_as)
            SELECT measured_as FROM (
                SELECT v.measured_as, min(s.changed_since) AS since
                FROM item_sums s JOIN question_version v USING (question_version_id)
                WHERE s.changed_since IS NOT NULL
                GROUP BY 1 ORDER BY since LIMIT $1) AS waiting
            ORDER BY 1
            ON CONFLICT (measured_as) DO NOTHING""";

    private static final String CLAIM = """
            SELECT i.measured_as, i.aggregate_version, i.drift::text AS drift
            FROM item_statistics i
            WHERE i.measured_as IN (
                SELECT v.measured_as
                FROM item_sums s JOIN question_version v USING (question_version_id)
                WHERE s.changed_since IS NOT NULL
                GROUP BY 1 ORDER BY min(s.changed_since) LIMIT $1)
            ORDER BY 1 FOR UPDATE SKIP LOCKED""";

    /** Locked in the order in which sums are folded. */
    private static final String READ = """
            SELECT s.question_version_id, v.measured_as, v.question_id, f.exam, s.state::text AS state
            FROM item_sums s JOIN question_version v USING (question_version_id) JOIN question_facts f USING (question_id)
            WHERE v.measured_as = ANY($1) ORDER BY s.question_version_id FOR UPDATE OF s""";

    private static final String TOLD = """
            UPDATE item_sums s SET changed_since = NULL FROM question_version v
            WHERE v.question_version_id = s.question_version_id AND v.measured_as = ANY($1)
              AND s.question_version_id = ANY($2)""";

    private static final String STORE = """
            UPDATE item_statistics i SET aggregate_version = t.aggregate_version, drift = CAST(t.drift AS json)
            FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS t (measured_as, aggregate_version, drift)
            WHERE i.measured_as = t.measured_as""";

    /**
     * What was told of a question last.
     *
     * @param aggregateVersion 0 before the first time
     */
    record Told(UUID measuredAs, long aggregateVersion, Drift drift) {
    }

    /** Those whose sums have changed since, locked until the transaction ends; what another replica has is left to it. */
    Uni<List<Told>> claim(SqlConnection tx, int most) {
        return tx.preparedQuery(OPEN).execute(Tuple.of(most))
                .chain(() -> tx.preparedQuery(CLAIM).execute(Tuple.of(most)))
                .map(rows -> rows.stream().map(PublicationRepository::told).toList());
    }

    private static Told told(Row row) {
        String drift = row.getString("drift");
        return new Told(row.getUUID("measured_as"), row.getLong("aggregate_version"),
                drift == null ? Drift.NONE : SumsJson.read(drift, Drift.class));
    }

    /** All that is known of those questions, by the version that they are measured as. */
    Uni<Map<UUID, MeasuredQuestion>> read(SqlConnection tx, Collection<UUID> measuredAs) {
        return tx.preparedQuery(READ).execute(Tuple.of(measuredAs.toArray(UUID[]::new))).map(PublicationRepository::questions);
    }

    private static Map<UUID, MeasuredQuestion> questions(RowSet<Row> rows) {
        Map<UUID, MeasuredQuestion> questions = new LinkedHashMap<>();
        for (Row row : rows) {
            questions.computeIfAbsent(row.getUUID("measured_as"), measuredAs -> new MeasuredQuestion(measuredAs,
                    row.getUUID("question_id"), row.getString("exam"), new TreeMap<>())).versions()
                    .put(row.getUUID("question_version_id"), SumsJson.read(row.getString("state"), ItemSums.class));
        }
        return questions;
    }

    /** @param read versions whose sums are in what is told; those of another may have come since */
    Uni<Void> store(SqlConnection tx, List<Told> told, Collection<UUID> read) {
        UUID[] measuredAs = told.stream().map(Told::measuredAs).toArray(UUID[]::new);
        return tx.preparedQuery(STORE).execute(Tuple.of(measuredAs,
                told.stream().map(Told::aggregateVersion).toArray(Long[]::new),
                told.stream().map(one -> SumsJson.write(one.drift())).toArray(String[]::new)))
                .chain(() -> tx.preparedQuery(TOLD).execute(Tuple.of(measuredAs, read.toArray(UUID[]::new))))
                .replaceWithVoid();
    }
}
