package io.readyroom.exam.control;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.readyroom.exam.deadline.DeadlineChange;
import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Pauses, resumes and abandons. Each asked for twice is done once and answered alike. */
@Singleton
class SessionControl {

    private static final String HELD = """
            WITH held AS MATERIALIZED (
              SELECT id FROM exam_session WHERE id = $1 AND learner_id = $2 FOR NO KEY UPDATE)
            """;
    /** When the time is up nothing stops the clock any more: it would put off the submission. */
    private static final String PAUSE = """
            UPDATE exam_session
            SET status = 'paused', paused_at = clock_timestamp(), version = version + 1,
                sweep_at = clock_timestamp() + coalesce(expires_after_seconds, $2) * interval '1 s'
            WHERE id = $1 AND status = 'open' AND pause_allowed AND NOT %s
            """.formatted(Deadline.passed("exam_session"));
    /** A clock that there is stood still. */
    private static final String RESUME = """
            UPDATE exam_session
            SET status = 'open', paused_at = NULL, version = version + 1,
                deadline_at = deadline_at + (clock_timestamp() - paused_at),
                sweep_at = coalesce(deadline_at + (clock_timestamp() - paused_at), sweep_at)
            WHERE id = $1 AND status = 'paused'
            """;
    private static final String ABANDON = HELD + """
            UPDATE exam_session s
            SET status = 'abandoned', abandoned_at = clock_timestamp(), paused_at = NULL, break_started_at = NULL,
                version = s.version + 1
            FROM held WHERE s.id = $1 AND s.id = held.id AND s.status = ANY($3)
            RETURNING s.version, s.exam, s.mode, s.abandoned_at
            """;
    /** How long a session whose clock stands still rests before it is submitted. */
    static final int LONGEST_PAUSE_SECONDS = 30 * 24 * 60 * 60;

    private final Pool pool;
    private final ExamSessionRepository sessions;
    private final SessionChange change;
    private final Outbox outbox;

    SessionControl(Pool pool, ExamSessionRepository sessions, SessionChange change, Outbox outbox) {
        this.pool = pool;
        this.sessions = sessions;
        this.change = change;
        this.outbox = outbox;
    }

    Uni<SessionState> pause(UUID sessionId, UUID learnerId) {
        return allowed(sessionId, learnerId, () -> change.to(SessionStatus.PAUSED, sessionId, learnerId, PAUSE,
                Tuple.of(sessionId, LONGEST_PAUSE_SECONDS)));
    }

    Uni<SessionState> resume(UUID sessionId, UUID learnerId) {
        return allowed(sessionId, learnerId, () -> change.to(SessionStatus.OPEN, sessionId, learnerId, RESUME,
                Tuple.of(sessionId), DeadlineChange.RESUME));
    }

    Uni<SessionState> abandon(UUID sessionId, UUID learnerId) {
        return pool.withTransaction(tx -> abandon(tx, sessionId, learnerId))
                .invoke(outbox::wake)
                .chain(() -> change.expect(SessionStatus.ABANDONED, sessionId, learnerId));
    }

    /** Refuses what no policy of a session that can be started today has. */
    Uni<SessionState> refuse(UUID sessionId, UUID learnerId, String what) {
        return change.refuse(sessionId, learnerId, what);
    }

    private Uni<SessionState> allowed(UUID sessionId, UUID learnerId, Supplier<Uni<SessionState>> change) {
        return sessions.require(sessionId, learnerId)
                .chain(session -> session.pauseAllowed() ? change.get()
                        : this.change.refuse(sessionId, learnerId, "pause"));
    }

    private Uni<Void> abandon(SqlConnection tx, UUID sessionId, UUID learnerId) {
        return tx.preparedQuery(ABANDON).execute(Tuple.of(sessionId, learnerId, SessionStatus.ABANDONED.sources()))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem()
                        : outbox.append(Transaction.on(tx), List.of(event(sessionId, learnerId, rows).toEvent())));
    }

    private static ExamSessionAbandoned event(UUID sessionId, UUID learnerId, RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new ExamSessionAbandoned(row.getLong("version"), sessionId, learnerId, row.getString("exam"),
                row.getString("mode"), row.getOffsetDateTime("abandoned_at").toInstant());
    }
}
