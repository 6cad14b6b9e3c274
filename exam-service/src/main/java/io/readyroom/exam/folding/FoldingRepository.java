package io.readyroom.exam.folding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class FoldingRepository {

    private static final String CLAIM = """
            SELECT id FROM exam_session
            WHERE status IN ('scored', 'abandoned')
              AND coalesce(scored_at, abandoned_at) < statement_timestamp() - $2::bigint * interval '1 s'
            ORDER BY coalesce(scored_at, abandoned_at) LIMIT $1 FOR UPDATE SKIP LOCKED
            """;

    /** What is stored is what was taken away: a row that is not read here is not deleted either. */
    private static final String FOLD = """
            WITH sessions AS (DELETE FROM exam_session WHERE id = ANY($1) RETURNING *),
            forms AS (DELETE FROM session_form WHERE session_id = ANY($1) RETURNING *),
            answers AS (DELETE FROM answer WHERE session_id = ANY($1) RETURNING *),
            packed AS (
              SELECT session_id, jsonb_agg(jsonb_build_array(position, revision, response, flagged, spent_ms, confidence,
                saved_at) ORDER BY position) AS answers
              FROM answers GROUP BY session_id)
            INSERT INTO folded_session (id, learner_id, exam, mode, status, language, question_count, locked_positions,
              pause_allowed, started_at, deadline_at, submitted_at, submitted_by, scored_at, abandoned_at, version, seed,
              blueprint_code, blueprint_version, facts, question_ids, version_ids, slots, answers, extra_seconds, organisation_id,
              assignment_id, group_name, livemode, measured, section_kinds)
            SELECT s.id, s.learner_id, s.exam, s.mode, s.status, s.language, s.question_count, s.locked_positions,
              s.pause_allowed, s.started_at, s.deadline_at, s.submitted_at, s.submitted_by, s.scored_at, s.abandoned_at,
              s.version, f.seed, f.blueprint_code, f.blueprint_version, f.facts, f.question_ids, f.version_ids, f.slots,
              coalesce(p.answers, '[]'), s.extra_seconds, s.organisation_id, s.assignment_id, s.group_name, s.livemode,
              s.measured, f.section_kinds
            FROM sessions s JOIN forms f ON f.session_id = s.id LEFT JOIN packed p ON p.session_id = s.id
            """;

    /** Locks sessions that have been over for long enough and that nobody else holds, the oldest first. */
    Uni<List<UUID>> claim(SqlConnection tx, int limit, long afterSeconds) {
        return tx.preparedQuery(CLAIM).execute(Tuple.of(limit, afterSeconds)).map(rows -> {
            List<UUID> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getUUID("id")));
            return ids;
        });
    }

    /** Folds the claimed sessions, in a second statement: it sees all that was committed before they were locked. */
    Uni<Void> fold(SqlConnection tx, List<UUID> sessions) {
        return tx.preparedQuery(FOLD).execute(Tuple.of(sessions.toArray(UUID[]::new))).map(rows -> {
            if (rows.rowCount() != sessions.size()) {
                throw new IllegalStateException(rows.rowCount() + " of " + sessions.size() + " sessions can be folded: "
                        + "the others have no form");
            }
            return null;
        });
    }
}
