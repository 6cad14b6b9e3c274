package io.readyroom.exam.start;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.readyroom.exam.form.FormSlots;
import io.readyroom.exam.limit.OpenSimulations;
import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.start.StartTerms.Adaptive;
import io.readyroom.exam.start.StartTerms.Assigned;
import io.readyroom.platform.messaging.Topics;
import io.vertx.sqlclient.Tuple;

/**
 * All that starts store, in one statement and so in one round trip and one transaction: sessions, forms, what has been seen,
 * events, and the answers to the Idempotency-Keys where there are any. Everything bears one reading of the database's clock; it
 * is put into events and answers here, because they are written before it is known.
 *
 * <p>
 * Of a session whose key has been answered already nothing is stored and no row comes back; a twin of another replica waits for
 * the key's row. Keys are taken in their order, so that two statements can't wait for each other.
 *
 * <p>
 * A second simulation of an exam beside a running one, and an attempt that is another session already, fail the statement:
 * SQLSTATE {@value #SECOND_SIMULATION}, and a unique violation of {@value #ATTEMPT}. A simulation that this statement can't see
 * was started while it waited for the row, so it runs.
 */
final class StartStatement {

    static final String SECOND_SIMULATION = "RR001";
    static final String ATTEMPT = "assignment_attempt_pkey";

    static final String SQL = """
            WITH wish AS MATERIALIZED (
              SELECT w.*, rest + until_night AS resting, ($24::uuid[])[first:first + question_count - 1] AS question_ids,
                ($25::uuid[])[first:first + question_count - 1] AS version_ids, at, extra, deadline,
                jsonb_strip_nulls(jsonb_build_object('startedAt', to_char(at AT TIME ZONE 'UTC', %2$s),
                'deadlineAt', to_char(deadline AT TIME ZONE 'UTC', %2$s))) AS times
              FROM clock_timestamp() AS at CROSS JOIN unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[],
                $7::bool[], $8::int[], $9::int[], $10::bool[], $11::text[], $12::text[], $13::int[], $14::text[], $15::text[],
                $16::int[], $17::uuid[], $18::text[], $19::text[], $20::text[], $21::text[], $22::text[], $27::int[], $28::text[],
                $29::uuid[], $30::uuid[], $31::int[], $32::text[], $33::bool[], $34::float8[], $35::int[], $36::text[],
                $37::bool[])
                AS w(id, learner_id, exam, mode, language, question_count, pause_allowed, duration, rest, rests_from_answer, seed,
                  blueprint_code, blueprint_version, facts, slots, first, event_id, event, traceparent, key, fingerprint, answer,
                  reach, section_kinds, organisation_id, assignment_id, attempt, group_name, livemode, time_factor, calibration,
                  supported_types, rests_from_night)
                LEFT JOIN accommodation c ON c.account_id = w.learner_id,
                LATERAL (SELECT extra_seconds(duration, greatest(w.time_factor, c.time_factor), c.extra_minutes)) AS e(extra),
                LATERAL (SELECT at + (duration + extra) * interval '1 s') AS d(deadline),
                LATERAL (SELECT CASE WHEN rests_from_night
                  THEN 86400 - CAST(floor(extract(epoch FROM at)) AS bigint) %% 86400 ELSE 0 END) AS n(until_night)),
            claim AS (
              INSERT INTO idempotency_key AS k (principal, operation, key, fingerprint, status, body)
              SELECT learner_id, '%3$s', key, fingerprint, %4$d, CAST(answer AS jsonb) || times
                || jsonb_build_object('serverTime', times -> 'startedAt')
                || jsonb_strip_nulls(jsonb_build_object('timeAllowedSeconds', duration + extra,
                  'extraSeconds', CASE WHEN duration IS NOT NULL THEN extra END))
              FROM wish WHERE key IS NOT NULL ORDER BY learner_id, key
              ON CONFLICT (principal, operation, key) DO UPDATE
              SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
                created_at = clock_timestamp()
              WHERE k.created_at < clock_timestamp() - interval '24 hours'
              RETURNING principal, key),
            start AS MATERIALIZED (
              SELECT * FROM wish WHERE key IS NULL OR (learner_id, key) IN (SELECT principal, key FROM claim)),
            session AS (
              INSERT INTO exam_session (id, learner_id, exam, mode, status, language, question_count, pause_allowed, started_at,
                deadline_at, expires_after_seconds, expires_after_answer, sweep_at, version, duration_seconds, extra_seconds,
                reachable_to, organisation_id, assignment_id, group_name, livemode, calibration, supported_types,
                time_factor)
              SELECT id, learner_id, exam, mode, 'open', language, question_count, pause_allowed, at, deadline,
                CASE WHEN duration IS NULL THEN resting END, rests_from_answer,
                coalesce(deadline + interval '%1$d s', at + resting * interval '1 s'), 1, duration, extra,
                reach, organisation_id, assignment_id, group_name, livemode, calibration, string_to_array(supported_types, ','),
                nullif(time_factor, 1)
              FROM start),
            attempt AS (
              INSERT INTO assignment_attempt (assignment_id, learner_id, attempt, session_id)
              SELECT assignment_id, learner_id, attempt, id FROM start WHERE assignment_id IS NOT NULL),
            simulation AS (
              INSERT INTO open_simulation AS o (learner_id, exam, session_id)
              SELECT learner_id, exam, id FROM start WHERE mode = 'exam' ORDER BY learner_id, exam
              ON CONFLICT (learner_id, exam) DO UPDATE SET session_id = excluded.session_id
              WHERE coalesce((SELECT %5$s FROM exam_session s WHERE s.id = o.session_id),
                (SELECT true FROM folded_session f WHERE f.id = o.session_id), false)
              RETURNING session_id),
            form AS (
              INSERT INTO session_form (session_id, seed, blueprint_code, blueprint_version, facts, slots, question_ids,
                version_ids, section_kinds)
              SELECT id, seed, blueprint_code, blueprint_version, facts, slots, question_ids, version_ids,
                string_to_array(section_kinds, ',') FROM start),
            seen AS (
              INSERT INTO seen_questions (learner_id, session_id, exam, seen_at, question_ids)
              SELECT learner_id, id, exam, at, question_ids FROM start),
            event AS (
              INSERT INTO outbox (id, topic, key, type, subject, aggregate_version, data, traceparent)
              SELECT event_id, $23, id::text, $26, id::text, 1, CAST(CAST(event AS jsonb) || times AS json), traceparent FROM start)
            SELECT id, at AS started_at, deadline AS deadline_at FROM start
            WHERE mode <> 'exam' OR id IN (SELECT session_id FROM simulation) OR refuse_second_simulation()
            """
            .formatted(Deadline.GRACE_SECONDS, "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'", StartOnce.OPERATION,
                    StartOnce.CREATED, OpenSimulations.OVER);

    private StartStatement() {
    }

    static Tuple arguments(List<Starting> batch) {
        return Tuple.wrap(new Object[] {
                column(batch, UUID[]::new, starting -> starting.session().id()),
                column(batch, UUID[]::new, starting -> starting.session().learnerId()),
                column(batch, String[]::new, starting -> starting.session().exam()),
                column(batch, String[]::new, starting -> starting.session().mode().wire()),
                column(batch, String[]::new, starting -> starting.session().form().language()),
                column(batch, Integer[]::new, starting -> starting.session().slots().size()),
                column(batch, Boolean[]::new, starting -> starting.session().facts().policy().allowsPause()),
                column(batch, Integer[]::new, starting -> starting.session().facts().durationSeconds()),
                column(batch, Integer[]::new, starting -> starting.session().facts().restSeconds()),
                column(batch, Boolean[]::new, starting -> starting.session().facts().policy().restsFromLastAnswer()),
                column(batch, String[]::new, starting -> starting.session().form().seed()),
                column(batch, String[]::new, starting -> starting.session().form().blueprint().code()),
                column(batch, Integer[]::new, starting -> starting.session().form().blueprint().version()),
                column(batch, String[]::new, starting -> starting.session().form().facts().json()),
                column(batch, String[]::new, starting -> starting.session().form().slots().json()),
                firstPositions(batch),
                column(batch, UUID[]::new, starting -> starting.event().id()),
                column(batch, String[]::new, starting -> starting.event().data()),
                column(batch, String[]::new, starting -> starting.event().traceparent()),
                column(batch, String[]::new, starting -> starting.claim().key()),
                column(batch, String[]::new, starting -> starting.claim().fingerprint()),
                column(batch, String[]::new, starting -> starting.claim().answer()),
                Topics.EXAM_SESSIONS,
                ids(batch, FormSlots::questionIds),
                ids(batch, FormSlots::versionIds),
                ExamSessionStarted.TYPE,
                column(batch, Integer[]::new, starting -> starting.session().reach()),
                column(batch, String[]::new, starting -> joined(starting.session().form().sections())),
                assigned(batch, UUID[]::new, Assigned::organisationId),
                assigned(batch, UUID[]::new, Assigned::assignmentId),
                assigned(batch, Integer[]::new, Assigned::attempt),
                assigned(batch, String[]::new, Assigned::group),
                column(batch, Boolean[]::new, starting -> starting.session().terms().assigned().map(Assigned::livemode)
                        .orElse(true)),
                column(batch, Double[]::new, starting -> starting.session().terms().assigned().map(Assigned::timeFactor)
                        .map(BigDecimal::doubleValue).orElse(1.0)),
                adaptive(batch, Integer[]::new, Adaptive::calibration),
                adaptive(batch, String[]::new, adaptive -> joined(adaptive.supportedTypes())),
                column(batch, Boolean[]::new, starting -> starting.session().facts().policy().restsFromDayEnd()) });
    }

    private static <T> T[] column(List<Starting> batch, IntFunction<T[]> array, Function<Starting, T> value) {
        return batch.stream().map(value).toArray(array);
    }

    private static <T> T[] assigned(List<Starting> batch, IntFunction<T[]> array, Function<Assigned, T> value) {
        return column(batch, array, starting -> starting.session().terms().assigned().map(value).orElse(null));
    }

    private static <T> T[] adaptive(List<Starting> batch, IntFunction<T[]> array, Function<Adaptive, T> value) {
        return column(batch, array, starting -> starting.session().terms().adaptive().map(value).orElse(null));
    }

    /** Names without commas; null for none. An array of arrays would have to be a rectangle. */
    private static String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(",", names);
    }

    /** Ids of all forms behind each other: an array of arrays would have to be a rectangle. */
    private static UUID[] ids(List<Starting> batch, Function<FormSlots, List<UUID>> ids) {
        return batch.stream().flatMap(starting -> ids.apply(starting.session().form().slots()).stream()).toArray(UUID[]::new);
    }

    /** Where in them those of each form begin, counted from 1. */
    private static Integer[] firstPositions(List<Starting> batch) {
        Integer[] first = new Integer[batch.size()];
        int next = 1;
        for (int i = 0; i < first.length; i++) {
            first[i] = next;
            next += batch.get(i).session().slots().size();
        }
        return first;
    }
}
