package io.readyroom.scoring.evidence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sessions with their current results, as they are stored. */
@ApplicationScoped
class StoredSittings {

    /** What is in memory at a time, whatever a learner has done. */
    private static final int PAGE = 100;

    private static final String NEXT = """
            SELECT s.learner_id, s.exam, s.submitted_at, s.session_id, r.positions, r.question_version_ids, r.key_revisions,
                   r.item_points, r.item_max_points, r.counted, r.voided
            FROM unnest($1::uuid[], $2::text[]) AS k (learner_id, exam)
            JOIN submission s ON s.learner_id = k.learner_id AND s.exam = k.exam
            JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE (s.learner_id, s.exam, s.submitted_at, s.session_id) > ($3::uuid, $4::text, $5::timestamptz, $6::uuid)
            ORDER BY 1, 2, 3, 4 LIMIT $7""";

    private final SubmissionRepository submissions;

    StoredSittings(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** The next sessions of these learners, for each in the order of submission. Empty at the end. */
    Uni<List<StoredSitting>> next(SqlConnection tx, Collection<EvidenceKey> keys, Place after) {
        Tuple arguments = Tuple.from(List.of(keys.stream().map(EvidenceKey::learnerId).toArray(UUID[]::new),
                keys.stream().map(EvidenceKey::exam).toArray(String[]::new), after.key().learnerId(), after.key().exam(),
                after.submittedAt(), after.sessionId(), PAGE));
        return tx.preparedQuery(NEXT).execute(arguments).chain(rows -> submissions.load(tx, graded(rows).keySet())
                .map(loaded -> {
                    Map<UUID, ExamSessionSubmitted> sessions = loaded.stream()
                            .collect(Collectors.toMap(one -> one.sessionId(), one -> one.session()));
                    return rows.stream().map(row -> sitting(row, sessions)).toList();
                }));
    }

    private static StoredSitting sitting(Row row, Map<UUID, ExamSessionSubmitted> sessions) {
        UUID id = row.getUUID("session_id");
        Place place = new Place(new EvidenceKey(row.getUUID("learner_id"), row.getString("exam")),
                row.getOffsetDateTime("submitted_at"), id);
        return new StoredSitting(place, sessions.get(id), items(row));
    }

    private static Map<UUID, Row> graded(RowSet<Row> rows) {
        Map<UUID, Row> graded = new LinkedHashMap<>();
        rows.forEach(row -> graded.put(row.getUUID("session_id"), row));
        return graded;
    }

    private static List<GradedItem> items(Row row) {
        Integer[] positions = row.getArrayOfIntegers("positions");
        UUID[] versions = row.getArrayOfUUIDs("question_version_ids");
        Integer[] revisions = row.getArrayOfIntegers("key_revisions");
        Integer[] points = row.getArrayOfIntegers("item_points");
        Integer[] maxPoints = row.getArrayOfIntegers("item_max_points");
        Boolean[] counted = row.getArrayOfBooleans("counted");
        Boolean[] voided = row.getArrayOfBooleans("voided");
        return IntStream.range(0, positions.length).mapToObj(i -> new GradedItem(positions[i], versions[i], revisions[i],
                new Score(points[i], maxPoints[i]), counted[i], voided[i])).toList();
    }

    record StoredSitting(Place place, ExamSessionSubmitted session, List<GradedItem> items) {
    }

    /** Behind which the next page begins. */
    record Place(EvidenceKey key, OffsetDateTime submittedAt, UUID sessionId) {

        private static final UUID NIL = new UUID(0, 0);

        static final Place START = new Place(new EvidenceKey(NIL, ""),
                OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                NIL);
    }
}
