package io.readyroom.exam.answer;

import java.util.Arrays;
import java.util.List;

import io.vertx.sqlclient.Tuple;

/**
 * {@link SaveStatement} where answers lock slots: what an answer locks is locked by the statement that takes it. A cleared one
 * locks nothing. The session's row is held by then; the function's update has a snapshot of its own and so finds the row as it
 * is, though it may have changed since the statement began.
 */
final class LockingSaveStatement {

    /** Each session is changed once, whatever comes of it together. Asking for the count is what runs the function. */
    static final String SQL = SaveStatement.SAVE + """
            , locked AS MATERIALIZED (
              SELECT lock_after_answer(s.session_id, array_agg(p))
              FROM saved s JOIN unnest($1::uuid[], $3::int[], $9::text[]) AS l(session_id, position, locks)
                ON l.session_id = s.session_id AND l.position = s.position
              CROSS JOIN LATERAL unnest(CAST(l.locks AS int[])) AS p
              WHERE s.response IS NOT NULL
              GROUP BY s.session_id)
            SELECT session_id, position, saved_at FROM saved WHERE (SELECT count(*) FROM locked) >= 0
            """;

    private LockingSaveStatement() {
    }

    /** Arguments for answers to different slots. Locks as text: an array of arrays would have to be a rectangle. */
    static Tuple arguments(List<Answer> answers) {
        Object[] columns = SaveStatement.columns(answers);
        Object[] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = answers.stream().map(answer -> answer.locks().toSql()).toArray(String[]::new);
        return Tuple.wrap(more);
    }
}
