package io.readyroom.exam.adaptive;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.AppendedSlot;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FormSlots;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.database.UuidArrays;
import io.readyroom.platform.web.json.PackedIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Adaptive sessions in the database. */
@Singleton
class AdaptiveRepository {

    static final String READ = """
            SELECT s.exam, s.mode, s.status, s.language, s.calibration, s.supported_types,
                   coalesce(s.stop_reason, CASE s.submitted_by WHEN 'learner' THEN 'submitted' ELSE s.submitted_by END) AS ended_by,
                   f.seed, f.facts, f.version_ids, a.positions, a.responses, a.revisions
            FROM exam_session s JOIN session_form f ON f.session_id = $1
            CROSS JOIN LATERAL (
              SELECT array_agg(position) FILTER (WHERE response IS NOT NULL) AS positions,
                     array_agg(CAST(response AS text)) FILTER (WHERE response IS NOT NULL) AS responses,
                     coalesce(sum(revision), 0) AS revisions
              FROM answer WHERE session_id = $1) a
            WHERE s.id = $1 AND s.learner_id = $2
            """;
    /** The last five hundred sittings of the exam but this one. */
    static final String SEEN = """
            SELECT array_send(question_ids) AS ids FROM seen_questions
            WHERE learner_id = $1 AND exam = $2 AND session_id <> $3 ORDER BY session_id DESC LIMIT 500
            """;
    /** A statement of its own: one that waited for the lock would see the session as it was before. */
    private static final String IS_UNCHANGED = """
            SELECT s.status = 'open' AND s.question_count = $2::int
                   AND (SELECT coalesce(sum(revision), 0) FROM answer WHERE session_id = $1) = $3::bigint AS unchanged
            FROM exam_session s WHERE s.id = $1
            """;
    /** What stands before the new slot takes no more answers. */
    private static final String APPEND = """
            WITH session AS (
              UPDATE exam_session
              SET locked_positions = ARRAY(SELECT generate_series(1, question_count)), question_count = question_count + 1
              WHERE id = $1 RETURNING learner_id),
            form AS (
              UPDATE session_form SET question_ids = question_ids || $2::uuid, version_ids = version_ids || $3::uuid,
                slots = left(slots, -1) || ',' || $4::text || ']'
              WHERE session_id = $1)
            UPDATE seen_questions q SET question_ids = q.question_ids || $2::uuid FROM session s
            WHERE q.learner_id = s.learner_id AND q.session_id = $1
            """;
    private static final String END = """
            UPDATE exam_session
            SET status = 'submitted', submitted_at = clock_timestamp(), submitted_by = 'learner', stop_reason = $2,
                version = version + 1, check_at = clock_timestamp() + $3::int * interval '1 s'
            WHERE id = $1
            """;

    private final Pool pool;
    private final ObjectReader facts;

    AdaptiveRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.facts = json.readerFor(ExamFacts.class);
    }

    /** A learner's session; empty when it is somebody else's, doesn't exist or is folded. */
    Uni<Optional<AdaptiveSession>> find(UUID sessionId, UUID learnerId) {
        return pool.preparedQuery(READ).execute(Tuple.of(sessionId, learnerId))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(session(rows.iterator().next())));
    }

    /** Questions of the exam that the learner has had in other sessions. */
    Uni<PackedIds> seen(UUID sessionId, UUID learnerId, String exam) {
        return pool.preparedQuery(SEEN).execute(Tuple.of(learnerId, exam, sessionId))
                .map(rows -> PackedIds
                        .of(UuidArrays.join(rows.stream().map(row -> row.getBuffer("ids").getDelegate()).toList())));
    }

    /** Locks a learner's session, and answers whether it is still open and as it was read. */
    Uni<Boolean> lock(SqlConnection tx, UUID sessionId, UUID learnerId, AdaptiveSession read) {
        return tx.preparedQuery(ExamSessionRepository.LOCK).execute(Tuple.of(sessionId, learnerId))
                .chain(held -> held.size() == 0 ? Uni.createFrom().item(false)
                        : tx.preparedQuery(IS_UNCHANGED)
                                .execute(Tuple.of(sessionId, read.questionCount(), read.revisions()))
                                .map(AdaptiveRepository::isUnchanged));
    }

    private static boolean isUnchanged(RowSet<Row> rows) {
        return rows.iterator().next().getBoolean("unchanged");
    }

    /** Adds a slot to a locked session, behind those that it has. */
    Uni<Void> append(SqlConnection tx, UUID sessionId, FormSlots slot) {
        return tx.preparedQuery(APPEND)
                .execute(Tuple.of(sessionId, slot.questionIds().get(0), slot.versionIds().get(0), AppendedSlot.of(slot)))
                .replaceWithVoid();
    }

    /** Ends a locked session. */
    Uni<Void> end(SqlConnection tx, UUID sessionId, String reason, int checkAfterSeconds) {
        return tx.preparedQuery(END).execute(Tuple.of(sessionId, reason, checkAfterSeconds)).replaceWithVoid();
    }

    private AdaptiveSession session(Row row) {
        String[] types = row.getArrayOfStrings("supported_types");
        return new AdaptiveSession(row.getString("exam"), Mode.find(row.getString("mode")).orElseThrow(),
                SessionStatus.find(row.getString("status")).orElseThrow(), row.getString("language"),
                row.getInteger("calibration"), types == null ? List.of() : List.of(types), row.getString("ended_by"),
                row.getString("seed"), gradingPolicy(row), List.of(row.getArrayOfUUIDs("version_ids")), responses(row),
                row.getLong("revisions"));
    }

    private String gradingPolicy(Row row) {
        try {
            return facts.<ExamFacts> readValue(row.getString("facts")).gradingPolicy();
        } catch (IOException e) {
            throw new IllegalStateException("stored facts of a session can't be read", e);
        }
    }

    private static Map<Integer, String> responses(Row row) {
        Integer[] positions = row.getArrayOfIntegers("positions");
        if (positions == null) {
            return Map.of();
        }
        String[] texts = row.getArrayOfStrings("responses");
        Map<Integer, String> responses = new HashMap<>();
        for (int i = 0; i < positions.length; i++) {
            responses.put(positions[i], texts[i]);
        }
        return responses;
    }
}
