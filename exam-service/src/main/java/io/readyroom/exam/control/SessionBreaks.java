package io.readyroom.exam.control;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.deadline.DeadlineChange;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.session.SessionStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;

/** Begins and ends breaks. Each asked for twice is done once and answered alike. */
@Singleton
class SessionBreaks {

    /** When the time is up there is no break any more: one that stops the clock would put off the submission. */
    private static final String BEGIN = """
            UPDATE exam_session s
            SET status = 'on_break', break_started_at = clock_timestamp(), clock_stopped = $2, version = version + 1,
                locked_positions = CASE WHEN $3 THEN ARRAY(
                  SELECT unnest(s.locked_positions) UNION SELECT unnest(s.seen_positions)
                  UNION SELECT position FROM answer WHERE session_id = $1 ORDER BY 1) ELSE locked_positions END,
                sweep_at = CASE WHEN $2
                  THEN clock_timestamp() + coalesce(expires_after_seconds, $4) * interval '1 s' ELSE sweep_at END
            WHERE s.id = $1 AND s.status = 'open' AND NOT %s
            """.formatted(Deadline.passed("s"));
    private static final String END = """
            UPDATE exam_session s
            SET status = 'open', break_started_at = NULL, clock_stopped = false, version = version + 1,
                deadline_at = s.deadline_at + pause, sweep_at = coalesce(s.deadline_at + pause, s.sweep_at)
            FROM (SELECT CASE WHEN clock_stopped THEN clock_timestamp() - break_started_at ELSE interval '0 s' END AS pause
                  FROM exam_session WHERE id = $1) AS b
            WHERE s.id = $1 AND s.status = 'on_break'
            """;

    private final FrozenForms forms;
    private final SessionChange change;

    SessionBreaks(FrozenForms forms, SessionChange change) {
        this.forms = forms;
        this.change = change;
    }

    /** Fails with {@code not-in-policy} where there are no breaks, with {@code deadline-passed} when the time is up. */
    Uni<SessionState> begin(UUID sessionId, UUID learnerId) {
        return forms.require(sessionId, learnerId).map(form -> form.policy().breaksOrNone())
                .chain(breaks -> breaks.allowed() ? begin(sessionId, learnerId, breaks) : refuse(sessionId, learnerId));
    }

    Uni<SessionState> end(UUID sessionId, UUID learnerId) {
        return forms.require(sessionId, learnerId).map(form -> form.policy().breaksOrNone())
                .chain(breaks -> breaks.allowed()
                        ? change.to(SessionStatus.OPEN, sessionId, learnerId, END, Tuple.of(sessionId),
                                DeadlineChange.BREAK)
                        : refuse(sessionId, learnerId));
    }

    private Uni<SessionState> begin(UUID sessionId, UUID learnerId, DeliveryPolicy.Breaks breaks) {
        return change.to(SessionStatus.ON_BREAK, sessionId, learnerId, BEGIN,
                Tuple.of(sessionId, !breaks.clockRuns(), breaks.locksSeen(), SessionControl.LONGEST_PAUSE_SECONDS));
    }

    private Uni<SessionState> refuse(UUID sessionId, UUID learnerId) {
        return change.refuse(sessionId, learnerId, "breaks");
    }
}
