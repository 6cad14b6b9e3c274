package io.readyroom.scoring.evidence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingReader;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sessions with their current results, as they are stored. */
@ApplicationScoped
class StoredSittings {

    /** What is in memory at a time, whatever a learner has done. */
    private static final int PAGE = 100;

    private static final String NEXT = """
            SELECT s.learner_id, s.exam, s.submitted_at, s.session_id
            FROM unnest($1::uuid[], $2::text[]) AS k (learner_id, exam)
            JOIN submission s ON s.learner_id = k.learner_id AND s.exam = k.exam
            JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE (s.learner_id, s.exam, s.submitted_at, s.session_id) > ($3::uuid, $4::text, $5::timestamptz, $6::uuid)
            ORDER BY 1, 2, 3, 4 LIMIT $7""";

    private final SittingReader sittings;

    StoredSittings(SittingReader sittings) {
        this.sittings = sittings;
    }

    /** The next sessions of these learners, for each in the order of submission. Empty at the end. */
    Uni<List<StoredSitting>> next(SqlConnection tx, Collection<EvidenceKey> keys, Place after) {
        Tuple arguments = Tuple.from(List.of(keys.stream().map(EvidenceKey::learnerId).toArray(UUID[]::new),
                keys.stream().map(EvidenceKey::exam).toArray(String[]::new), after.key().learnerId(), after.key().exam(),
                after.submittedAt(), after.sessionId(), PAGE));
        return tx.preparedQuery(NEXT).execute(arguments).map(rows -> rows.stream().map(StoredSittings::place).toList())
                .chain(places -> sittings.read(tx, places.stream().map(Place::sessionId).toList())
                        .map(read -> inOrder(places, read)));
    }

    private static Place place(Row row) {
        return new Place(new EvidenceKey(row.getUUID("learner_id"), row.getString("exam")),
                row.getOffsetDateTime("submitted_at"), row.getUUID("session_id"));
    }

    private static List<StoredSitting> inOrder(List<Place> places, List<Sitting> read) {
        Map<UUID, Sitting> sittings = read.stream()
                .collect(Collectors.toMap(one -> one.submission().sessionId(), Function.identity()));
        return places.stream().map(place -> new StoredSitting(place, sittings.get(place.sessionId()))).toList();
    }

    record StoredSitting(Place place, Sitting sitting) {

        ExamSessionSubmitted session() {
            return sitting.submission().session();
        }

        List<GradedItem> items() {
            return sitting.scored().items();
        }
    }

    /** Behind which the next page begins. */
    record Place(EvidenceKey key, OffsetDateTime submittedAt, UUID sessionId) {

        private static final UUID NIL = new UUID(0, 0);

        static final Place START = new Place(new EvidenceKey(NIL, ""),
                OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                NIL);
    }
}
