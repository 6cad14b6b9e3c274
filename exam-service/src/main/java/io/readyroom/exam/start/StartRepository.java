package io.readyroom.exam.start;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.session.ExamSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class StartRepository {

    /** Session, form and seen questions in one round trip, all by one reading of the database's clock. */
    private static final String INSERT = """
            WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at),
            session AS (
              INSERT INTO exam_session (id, learner_id, exam, mode, status, language, question_count, pause_allowed,
                  started_at, deadline_at, expires_after_seconds, expires_after_answer, sweep_at, version)
              SELECT $1, $2, $3, $4, 'open', $5, $6, $7, at, at + $8::int * interval '1 s',
                  CASE WHEN $8::int IS NULL THEN $9::int END, $16,
                  coalesce(at + $8::int * interval '1 s' + interval '%d s', at + $9::int * interval '1 s'), 1
              FROM moment
              RETURNING id, learner_id, exam, started_at, deadline_at),
            form AS (
              INSERT INTO session_form (session_id, seed, blueprint_code, blueprint_version, facts, slots)
              VALUES ($1, $10, $11, $12, CAST(CAST($13 AS text) AS jsonb), CAST(CAST($14 AS text) AS jsonb))),
            seen AS (
              INSERT INTO seen_questions (learner_id, session_id, exam, seen_at, question_ids)
              SELECT learner_id, id, exam, started_at, $15 FROM session)
            SELECT started_at, deadline_at FROM session
            """.formatted(Deadline.GRACE_SECONDS);

    /** The last five hundred sittings tell; whoever has more has seen everything anyway. */
    private static final String SEEN = """
            SELECT q.id FROM (
              SELECT question_ids, seen_at FROM seen_questions
              WHERE learner_id = $1 AND exam = $2 ORDER BY seen_at DESC LIMIT 500) s,
              unnest(s.question_ids) AS q(id)
            GROUP BY q.id ORDER BY max(s.seen_at), q.id
            """;

    private final Pool pool;
    private final ObjectMapper json;

    StartRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Questions that a learner has been given for an exam, the one that was seen longest ago first. */
    Uni<List<UUID>> seen(UUID learnerId, String exam) {
        return pool.preparedQuery(SEEN).execute(Tuple.of(learnerId, exam)).map(rows -> {
            List<UUID> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getUUID("id")));
            return ids;
        });
    }

    Uni<ExamSession> insert(SqlConnection tx, NewSession session) {
        return tx.preparedQuery(INSERT).execute(arguments(session)).map(rows -> {
            Row row = rows.iterator().next();
            return session.started(instant(row, "started_at"), instant(row, "deadline_at"));
        });
    }

    private Tuple arguments(NewSession session) {
        return Tuple.from(new Object[] { session.id(), session.learnerId(), session.exam(), session.mode().wire(),
                session.form().language(), session.form().slots().size(), session.facts().pauseAllowed(),
                session.facts().durationSeconds(), session.facts().restSeconds(), session.form().seed(),
                session.form().blueprint().code(), session.form().blueprint().version(), session.form().facts().toString(),
                slots(session), session.questionIds().toArray(UUID[]::new),
                session.facts().restsFromLastAnswer() });
    }

    private String slots(NewSession session) {
        try {
            return json.writeValueAsString(session.form().slots());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("slots can't be written", e);
        }
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
