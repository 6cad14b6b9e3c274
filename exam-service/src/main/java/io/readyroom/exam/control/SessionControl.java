package io.readyroom.exam.control;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.problem.ProblemException;
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
    private static final String PAUSE = HELD + """
            UPDATE exam_session s
            SET status = 'paused', paused_at = clock_timestamp(), version = s.version + 1,
                sweep_at = clock_timestamp() + coalesce(s.expires_after_seconds, $4) * interval '1 s'
            FROM held WHERE s.id = $1 AND s.id = held.id AND s.status = ANY($3) AND s.pause_allowed
            """;
    /** A clock that there is stood still. */
    private static final String RESUME = HELD + """
            UPDATE exam_session s
            SET status = 'open', paused_at = NULL, version = s.version + 1,
                deadline_at = s.deadline_at + (clock_timestamp() - s.paused_at),
                sweep_at = coalesce(s.deadline_at + (clock_timestamp() - s.paused_at), s.sweep_at)
            FROM held WHERE s.id = $1 AND s.id = held.id AND s.status = 'paused'
            """;
    private static final String ABANDON = HELD + """
            UPDATE exam_session s
            SET status = 'abandoned', abandoned_at = clock_timestamp(), paused_at = NULL, version = s.version + 1
            FROM held WHERE s.id = $1 AND s.id = held.id AND s.status = ANY($3)
            RETURNING s.version, s.exam, s.mode, s.abandoned_at
            """;
    /** How long a paused session with a clock rests before it is submitted. */
    private static final int LONGEST_PAUSE_SECONDS = 30 * 24 * 60 * 60;

    private final Pool pool;
    private final ExamSessionRepository sessions;
    private final Outbox outbox;

    SessionControl(Pool pool, ExamSessionRepository sessions, Outbox outbox) {
        this.pool = pool;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    Uni<SessionState> pause(UUID sessionId, UUID learnerId) {
        return requirePolicy(sessionId, learnerId)
                .chain(() -> pool.preparedQuery(PAUSE).execute(Tuple.of(sessionId, learnerId,
                        new String[] { SessionStatus.OPEN.wire() }, LONGEST_PAUSE_SECONDS)))
                .chain(() -> expect(SessionStatus.PAUSED, sessionId, learnerId));
    }

    Uni<SessionState> resume(UUID sessionId, UUID learnerId) {
        return requirePolicy(sessionId, learnerId)
                .chain(() -> pool.preparedQuery(RESUME).execute(Tuple.of(sessionId, learnerId)))
                .chain(() -> expect(SessionStatus.OPEN, sessionId, learnerId));
    }

    Uni<SessionState> abandon(UUID sessionId, UUID learnerId) {
        return pool.withTransaction(tx -> abandon(tx, sessionId, learnerId))
                .invoke(outbox::wake)
                .chain(() -> expect(SessionStatus.ABANDONED, sessionId, learnerId));
    }

    /** Refuses what no policy of a session that can be started today has. */
    Uni<SessionState> refuse(UUID sessionId, UUID learnerId, String what) {
        return sessions.require(sessionId, learnerId).map(session -> {
            throw notInPolicy(session, what);
        });
    }

    private Uni<ExamSession> requirePolicy(UUID sessionId, UUID learnerId) {
        return sessions.require(sessionId, learnerId).invoke(session -> {
            if (!session.pauseAllowed()) {
                throw notInPolicy(session, "pause");
            }
        });
    }

    private Uni<SessionState> expect(SessionStatus status, UUID sessionId, UUID learnerId) {
        return sessions.require(sessionId, learnerId).map(session -> {
            if (session.status() != status) {
                throw ExamSession.closed(session.status());
            }
            return SessionState.from(session);
        });
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

    private static ProblemException notInPolicy(ExamSession session, String what) {
        return ProblemException.of(ExamProblem.NOT_IN_POLICY,
                "The policy of " + session.exam() + " in mode " + session.mode().wire() + " has no " + what + ".");
    }
}
