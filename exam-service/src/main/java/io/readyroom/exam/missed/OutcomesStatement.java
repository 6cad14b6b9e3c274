package io.readyroom.exam.missed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.vertx.sqlclient.Tuple;

/**
 * The one statement that notes outcomes, of up to as many sessions as come together. Whose they are now stands in the session.
 * Rows are locked in the order of sessions, as whoever claims a guest's does it.
 */
final class OutcomesStatement {

    static final String SQL = """
            WITH told AS MATERIALIZED (
              SELECT w.id, w.outcomes, w.whole, s.learner_id
              FROM unnest($1::uuid[], $2::text[], $3::bool[]) AS w(id, outcomes, whole)
              CROSS JOIN LATERAL (SELECT learner_id FROM any_session WHERE id = w.id LIMIT 1) s),
            held AS MATERIALIZED (
              SELECT t.*, cardinality(q.question_ids) AS questions
              FROM told t JOIN seen_questions q ON q.learner_id = t.learner_id AND q.session_id = t.id
              ORDER BY q.session_id FOR NO KEY UPDATE OF q)
            UPDATE seen_questions q
            SET outcomes = outcomes_with(q.outcomes, CASE WHEN h.whole THEN rpad(h.outcomes, h.questions, '%s')
              ELSE left(h.outcomes, h.questions) END)
            FROM held h WHERE q.learner_id = h.learner_id AND q.session_id = h.id
            """.formatted(Outcomes.RIGHT);

    private OutcomesStatement() {
    }

    /** Several of one session are put together in their order. */
    static Tuple arguments(List<Outcomes> several) {
        Map<UUID, Outcomes> bySession = new TreeMap<>();
        several.forEach(one -> bySession.merge(one.sessionId(), one, Outcomes::and));
        Collection<Outcomes> each = bySession.values();
        return Tuple.wrap(new Object[] { each.stream().map(Outcomes::sessionId).toArray(UUID[]::new),
                each.stream().map(Outcomes::text).toArray(String[]::new),
                each.stream().map(Outcomes::whole).toArray(Boolean[]::new) });
    }
}
