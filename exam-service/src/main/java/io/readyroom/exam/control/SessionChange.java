package io.readyroom.exam.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.deadline.DeadlineChange;
import io.readyroom.exam.deadline.DeadlineEvents;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Changes a running session under its lock. Whoever asks twice is answered by where the session stands, which is the same. */
@Singleton
class SessionChange {

    private static final String STATE = """
            SELECT status, deadline_at, break_started_at, clock_timestamp() AS read_at FROM exam_session WHERE id = $1
            """;

    private final Pool pool;
    private final ExamSessionRepository sessions;
    private final DeadlineEvents deadlines;

    SessionChange(Pool pool, ExamSessionRepository sessions, DeadlineEvents deadlines) {
        this.pool = pool;
        this.sessions = sessions;
        this.deadlines = deadlines;
    }

    /**
     * Executes a statement that changes the session where it may, and answers where the session then stands, under one
     * lock: the answer tells of this change and not of the next one. Fails with a problem that says why when that isn't
     * what was wanted.
     */
    Uni<SessionState> to(SessionStatus wanted, UUID sessionId, UUID learnerId, String sql, Tuple arguments) {
        return to(wanted, sessionId, learnerId, tx -> change(tx, sessionId, sql, arguments));
    }

    /** The same for a statement that may move the deadline: whoever listens is told when it did. */
    Uni<SessionState> to(SessionStatus wanted, UUID sessionId, UUID learnerId, String sql, Tuple arguments,
            DeadlineChange reason) {
        return to(wanted, sessionId, learnerId, tx -> deadline(tx, sessionId)
                .chain(before -> change(tx, sessionId, sql, arguments)
                        .call(after -> before.equals(after.map(SessionState::deadlineAt)) ? Uni.createFrom().voidItem()
                                : deadlines.append(tx, List.of(sessionId), reason))))
                .invoke(deadlines::wake);
    }

    private Uni<SessionState> to(SessionStatus wanted, UUID sessionId, UUID learnerId,
            Function<SqlConnection, Uni<Optional<SessionState>>> change) {
        return pool.withTransaction(tx -> tx.preparedQuery(ExamSessionRepository.LOCK).execute(Tuple.of(sessionId, learnerId))
                .chain(held -> held.size() == 0 ? Uni.createFrom().item(Optional.<SessionState> empty())
                        : change.apply(tx)))
                .chain(changed -> changed.map(state -> Uni.createFrom().item(require(wanted, state)))
                        // Nothing to lock: it is folded, and reading it tells how it ended.
                        .orElseGet(() -> expect(wanted, sessionId, learnerId)));
    }

    /** Where a session stands; fails like a change that comes to nothing when it isn't what was wanted. */
    Uni<SessionState> expect(SessionStatus wanted, UUID sessionId, UUID learnerId) {
        return sessions.require(sessionId, learnerId).map(session -> require(wanted, SessionState.from(session)));
    }

    /** Fails with the problem of what a session's policy doesn't have. */
    <T> Uni<T> refuse(UUID sessionId, UUID learnerId, String what) {
        return sessions.require(sessionId, learnerId).map(session -> {
            throw ProblemException.of(ExamProblem.NOT_IN_POLICY,
                    "The policy of " + session.exam() + " in mode " + session.mode().wire() + " has no " + what + ".");
        });
    }

    private static Uni<Optional<Instant>> deadline(SqlConnection tx, UUID sessionId) {
        return tx.preparedQuery(STATE).execute(Tuple.of(sessionId))
                .map(rows -> Optional.ofNullable(SessionState.from(sessionId, rows.iterator().next()).deadlineAt()));
    }

    private static Uni<Optional<SessionState>> change(SqlConnection tx, UUID sessionId, String sql, Tuple arguments) {
        return tx.preparedQuery(sql).execute(arguments)
                .chain(() -> tx.preparedQuery(STATE).execute(Tuple.of(sessionId)))
                .map(rows -> Optional.of(SessionState.from(sessionId, rows.iterator().next())));
    }

    private static SessionState require(SessionStatus wanted, SessionState state) {
        if (state.status() != wanted) {
            throw refusal(state.status());
        }
        return state;
    }

    private static ProblemException refusal(SessionStatus status) {
        return switch (status) {
            // What else is wanted of an open session it becomes, while there is time.
            case OPEN -> ProblemException.of(ExamProblem.DEADLINE_PASSED, "The time is up.");
            case PAUSED -> ProblemException.of(ExamProblem.SESSION_PAUSED, "Resume the session first.");
            case ON_BREAK -> ProblemException.of(ExamProblem.SESSION_PAUSED, "End the break first.");
            default -> ExamSession.closed(status);
        };
    }
}
