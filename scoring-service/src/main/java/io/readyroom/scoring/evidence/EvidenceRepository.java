package io.readyroom.scoring.evidence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Evidence in the database. Rows are locked in the order of their keys. */
@ApplicationScoped
class EvidenceRepository {

    private static final String LOCK = """
            SELECT e.learner_id, e.exam, e.revision, e.newest_at, e.objectives::text AS objectives
            FROM learner_evidence e JOIN unnest($1::uuid[], $2::text[]) AS k (learner_id, exam) USING (learner_id, exam)
            ORDER BY 1, 2 FOR UPDATE OF e""";

    /** The update changes nothing: it locks a row that is there, as the insert does one that is not. */
    private static final String LOCK_OR_CREATE = """
            INSERT INTO learner_evidence AS e (learner_id, exam, revision, newest_at, objectives)
            SELECT k.learner_id, k.exam, 0, 'epoch', CAST(CAST($3 AS text) AS json)
            FROM unnest($1::uuid[], $2::text[]) AS k (learner_id, exam) ORDER BY 1, 2
            ON CONFLICT (learner_id, exam) DO UPDATE SET revision = e.revision
            RETURNING e.learner_id, e.exam, e.revision""";

    /** Who found no row and meets one now is too late: it isn't overwritten, and not answered. */
    private static final String WRITE = """
            INSERT INTO learner_evidence AS e (learner_id, exam, revision, newest_at, objectives)
            SELECT n.learner_id, n.exam, n.revision, n.newest_at, CAST(n.objectives AS json)
            FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::timestamptz[], $5::text[])
                 AS n (learner_id, exam, revision, newest_at, objectives)
            ORDER BY 1, 2
            ON CONFLICT (learner_id, exam) DO UPDATE
            SET revision = excluded.revision, newest_at = excluded.newest_at, objectives = excluded.objectives
            WHERE e.revision = excluded.revision - 1
            RETURNING e.learner_id, e.exam""";

    private static final String REMOVE = "DELETE FROM learner_evidence WHERE learner_id = ANY($1) RETURNING learner_id, exam";

    private static final String OF_LEARNER = """
            SELECT learner_id, exam, revision, newest_at, objectives::text AS objectives FROM learner_evidence
            WHERE learner_id = $1 AND exam = coalesce($2, exam) ORDER BY exam""";

    private static final String EMPTY = EvidenceColumns.write(List.of());

    /** Locks what is there of these. */
    Uni<Map<EvidenceKey, Stored>> lock(SqlConnection tx, Collection<EvidenceKey> keys) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(learners(keys), exams(keys))).map(EvidenceRepository::stored);
    }

    /** Locks all of these, making those that aren't there, and answers their revisions. */
    Uni<Map<EvidenceKey, Long>> lockOrCreate(SqlConnection tx, Collection<EvidenceKey> keys) {
        return tx.preparedQuery(LOCK_OR_CREATE).execute(Tuple.of(learners(keys), exams(keys), EMPTY))
                .map(rows -> rows.stream().collect(Collectors.toMap(EvidenceRepository::key, row -> row.getLong("revision"))));
    }

    /** Stores the next revisions and answers of whom; the others were made by somebody else meanwhile. */
    Uni<Set<EvidenceKey>> write(SqlConnection tx, Map<EvidenceKey, Stored> next) {
        List<Stored> rows = List.copyOf(next.values());
        return tx.preparedQuery(WRITE).execute(Tuple.of(learners(next.keySet()), exams(next.keySet()),
                rows.stream().map(Stored::revision).toArray(Long[]::new),
                rows.stream().map(row -> row.evidence().newest().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                rows.stream().map(row -> EvidenceColumns.write(row.evidence().objectives())).toArray(String[]::new)))
                .map(EvidenceRepository::keys);
    }

    /** Removes everything of these learners and answers what there was. */
    Uni<Set<EvidenceKey>> remove(SqlConnection tx, Collection<UUID> learners) {
        return tx.preparedQuery(REMOVE).execute(Tuple.of(learners.toArray(UUID[]::new))).map(EvidenceRepository::keys);
    }

    /**
     * A learner's evidence by exam, in the order of their codes.
     *
     * @param exam the only one wanted, or null for all
     */
    Uni<Map<String, LearnerEvidence>> ofLearner(SqlClient client, UUID learner, String exam) {
        return client.preparedQuery(OF_LEARNER).execute(Tuple.of(learner, exam)).map(rows -> {
            Map<String, LearnerEvidence> found = new LinkedHashMap<>();
            rows.forEach(row -> found.put(row.getString("exam"), evidence(row)));
            return found;
        });
    }

    private static Map<EvidenceKey, Stored> stored(RowSet<Row> rows) {
        Map<EvidenceKey, Stored> stored = new HashMap<>();
        rows.forEach(row -> stored.put(key(row), new Stored(row.getLong("revision"), evidence(row))));
        return stored;
    }

    private static LearnerEvidence evidence(Row row) {
        return new LearnerEvidence(row.getOffsetDateTime("newest_at").toInstant(),
                EvidenceColumns.read(row.getString("objectives")));
    }

    private static Set<EvidenceKey> keys(RowSet<Row> rows) {
        return rows.stream().map(EvidenceRepository::key).collect(Collectors.toSet());
    }

    private static EvidenceKey key(Row row) {
        return new EvidenceKey(row.getUUID("learner_id"), row.getString("exam"));
    }

    private static UUID[] learners(Collection<EvidenceKey> keys) {
        return keys.stream().map(EvidenceKey::learnerId).toArray(UUID[]::new);
    }

    private static String[] exams(Collection<EvidenceKey> keys) {
        return keys.stream().map(EvidenceKey::exam).toArray(String[]::new);
    }

    /** @param revision 0 where there is no row yet */
    record Stored(long revision, LearnerEvidence evidence) {

        static final Stored NOTHING = new Stored(0, LearnerEvidence.NONE);

        Stored next(LearnerEvidence changed) {
            return new Stored(revision + 1, changed);
        }
    }
}
