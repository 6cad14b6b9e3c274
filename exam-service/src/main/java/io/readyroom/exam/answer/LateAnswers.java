package io.readyroom.exam.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Keeps what came after the deadline apart from all answers: it is never scored, and shown in the review at most. A device that
 * comes back within a day still tells what was done on it; what comes later is only refused.
 */
final class LateAnswers {

    /** What was in time, though its client did not hear so, is not late; nor is what was overtaken by an answer in time. */
    static final String KEEP = """
            INSERT INTO late_answer AS l (session_id, position, revision, response, received_at)
            SELECT s.id, $3::int, $4::int, CAST($5::text AS jsonb), clock_timestamp()
            FROM exam_session s
            WHERE s.id = $1 AND s.learner_id = $2 AND clock_timestamp() <= s.deadline_at + interval '24 hours'
              AND NOT EXISTS (SELECT FROM answer WHERE session_id = $1 AND position = $3::int AND revision >= $4::int)
            ON CONFLICT (session_id, position) DO UPDATE
              SET revision = excluded.revision, response = excluded.response, received_at = excluded.received_at
              WHERE l.revision < excluded.revision
            """;

    private LateAnswers() {
    }

    /** Keeps an answer that was refused because it was late; the higher revision wins. The session's row has to be held. */
    static Uni<Void> keep(SqlConnection tx, Answer answer) {
        return tx.preparedQuery(KEEP).execute(Tuple.of(answer.sessionId(), answer.learnerId(), answer.position(),
                answer.revision(), answer.storedResponse())).replaceWithVoid();
    }
}
