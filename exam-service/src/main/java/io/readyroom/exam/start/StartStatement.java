package io.readyroom.exam.start;

import java.util.UUID;

import io.readyroom.exam.session.Deadline;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.vertx.sqlclient.Tuple;

/**
 * All that a start stores, in one statement and so in one round trip and one transaction: session, form, what has been seen,
 * event, and the answer to the Idempotency-Key where there is one. Everything bears one reading of the database's clock; it is
 * put into event and answer here, because they are written before it is known.
 *
 * <p>
 * With a key that has been answered already nothing is stored and no row comes back; a parallel twin waits for the key's row.
 */
final class StartStatement {

    /** Below 2,048 characters: longer ones the client does not keep prepared. */
    static final String SQL = """
            WITH moment AS MATERIALIZED (SELECT at, at + $8::int * interval '1 s' AS deadline FROM clock_timestamp() AS at),
            times AS MATERIALIZED (
              SELECT jsonb_strip_nulls(jsonb_build_object('startedAt', to_char(at AT TIME ZONE 'UTC', %2$s),
                'deadlineAt', to_char(deadline AT TIME ZONE 'UTC', %2$s))) AS json FROM moment),
            claim AS (
              INSERT INTO idempotency_key AS k (principal, operation, key, fingerprint, status, body)
              SELECT $2, $21, $22, $23, $24, CAST(CAST($25 AS text) AS jsonb) || json
                || jsonb_build_object('serverTime', json -> 'startedAt')
              FROM times WHERE $22::text IS NOT NULL
              ON CONFLICT (principal, operation, key) DO UPDATE
              SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
                created_at = clock_timestamp()
              WHERE k.created_at < clock_timestamp() - interval '24 hours'
              RETURNING key),
            session AS (
              INSERT INTO exam_session (id, learner_id, exam, mode, status, language, question_count, pause_allowed, started_at,
                deadline_at, expires_after_seconds, expires_after_answer, sweep_at, version)
              SELECT $1, $2, $3, $4, 'open', $5, $6, $7, at, deadline, CASE WHEN $8::int IS NULL THEN $9::int END, $16,
                coalesce(deadline + interval '%1$d s', at + $9::int * interval '1 s'), 1
              FROM moment WHERE $22::text IS NULL OR EXISTS (SELECT FROM claim)
              RETURNING *),
            form AS (
              INSERT INTO session_form (session_id, seed, blueprint_code, blueprint_version, facts, slots, question_ids,
                version_ids)
              SELECT id, $10, $11, $12, $13, $14, $15, $27 FROM session),
            seen AS (
              INSERT INTO seen_questions (learner_id, session_id, exam, seen_at, question_ids)
              SELECT learner_id, id, exam, started_at, $15 FROM session),
            event AS (
              INSERT INTO outbox (id, topic, key, type, subject, aggregate_version, data, traceparent)
              SELECT $17, $18, id::text, $19, id::text, 1, CAST(CAST($20 AS text) AS jsonb) || json, $26 FROM session, times)
            SELECT started_at, deadline_at FROM session
            """.formatted(Deadline.GRACE_SECONDS, "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'");

    private StartStatement() {
    }

    static Tuple arguments(NewSession session, OutgoingEvent event, StartClaim claim) {
        return Tuple.from(new Object[] { session.id(), session.learnerId(), session.exam(), session.mode().wire(),
                session.form().language(), session.slots().size(), session.facts().pauseAllowed(),
                session.facts().durationSeconds(), session.facts().restSeconds(), session.form().seed(),
                session.form().blueprint().code(), session.form().blueprint().version(), session.form().facts().json(),
                session.form().slots().json(), session.form().slots().questionIds().toArray(UUID[]::new),
                session.facts().restsFromLastAnswer(),
                event.id(), event.topic(), event.type(), event.data(),
                claim.operation(), claim.key(), claim.fingerprint(), claim.status(), claim.answer(),
                event.traceparent(), session.form().slots().versionIds().toArray(UUID[]::new) });
    }
}
