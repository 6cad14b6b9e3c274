package io.readyroom.exam.answer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.exam.session.Deadline;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/**
 * The statement that stores answers. It locks the sessions that nobody else holds, in order of id, and takes only what the
 * locked row allows; what it takes goes into the history, too. A single statement is its own transaction, so its result is its
 * commit. The clock is read under the lock: in the {@code WHERE} of an {@code UPDATE} it would not be looked at again after a
 * wait. One session after the other is looked for: then each is in one partition, where {@code = ANY} would search them all.
 * Where answers lock slots, {@link LockingSaveStatement} does the same and more.
 */
final class SaveStatement {

    private static final String COLUMNS = "session_id, position, revision, response, flagged, spent_ms, confidence, saved_at";

    /** Saves and writes the history; what was taken is in {@code saved}. */
    static final String SAVE = """
            WITH held AS MATERIALIZED (
              SELECT s.* FROM (SELECT DISTINCT id FROM unnest($1::uuid[]) AS u(id) ORDER BY id) w CROSS JOIN LATERAL (
                SELECT id, learner_id, status, deadline_at, least(question_count, reachable_to) AS reach, locked_positions
                FROM exam_session WHERE id = w.id FOR NO KEY UPDATE SKIP LOCKED) s),
            saved AS (
              INSERT INTO answer AS a (%2$s)
              SELECT i.session_id, i.position, i.revision, CAST(i.response AS jsonb), i.flagged, i.spent_ms, i.confidence,
                     clock_timestamp()
              FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::bool[], $7::int[], $8::text[])
                   AS i(session_id, learner_id, position, revision, response, flagged, spent_ms, confidence)
              JOIN held h ON h.id = i.session_id
              WHERE h.learner_id = i.learner_id AND h.status = 'open' AND NOT %1$s
                AND i.position BETWEEN 1 AND h.reach AND i.position <> ALL (h.locked_positions)
              ORDER BY 1, 2
              ON CONFLICT (session_id, position) DO UPDATE
                SET revision = excluded.revision, response = excluded.response,
                    flagged = coalesce(excluded.flagged, a.flagged), spent_ms = coalesce(excluded.spent_ms, a.spent_ms),
                    confidence = excluded.confidence, saved_at = excluded.saved_at
                WHERE a.revision < excluded.revision
              RETURNING %2$s),
            history AS (INSERT INTO answer_history (%2$s) SELECT %2$s FROM saved)
            """.formatted(Deadline.passed("h"), COLUMNS);
    static final String SQL = SAVE + """
            SELECT session_id, position, saved_at FROM saved
            """;

    private SaveStatement() {
    }

    /** Arguments for answers to different slots. */
    static Tuple arguments(List<Answer> answers) {
        return Tuple.wrap(columns(answers));
    }

    /** The arguments, a column each. */
    static Object[] columns(List<Answer> answers) {
        int size = answers.size();
        UUID[] sessions = new UUID[size];
        UUID[] learners = new UUID[size];
        Integer[] positions = new Integer[size];
        Integer[] revisions = new Integer[size];
        String[] responses = new String[size];
        Boolean[] flags = new Boolean[size];
        Integer[] times = new Integer[size];
        String[] confidences = new String[size];
        for (int i = 0; i < size; i++) {
            Answer answer = answers.get(i);
            sessions[i] = answer.sessionId();
            learners[i] = answer.learnerId();
            positions[i] = answer.position();
            revisions[i] = answer.revision();
            responses[i] = answer.storedResponse();
            flags[i] = answer.flagged();
            times[i] = answer.spentMillis();
            confidences[i] = answer.confidence();
        }
        return new Object[] { sessions, learners, positions, revisions, responses, flags, times, confidences };
    }

    /** What was stored, and when. */
    static Map<AnswerGroup.Slot, Instant> stored(RowSet<Row> rows) {
        Map<AnswerGroup.Slot, Instant> stored = new HashMap<>();
        for (Row row : rows) {
            stored.put(new AnswerGroup.Slot(row.getUUID(0), row.getInteger(1)), row.getOffsetDateTime(2).toInstant());
        }
        return stored;
    }
}
