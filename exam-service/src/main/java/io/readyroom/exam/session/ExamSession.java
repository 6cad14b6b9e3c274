package io.readyroom.exam.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * A session as its learner may see it.
 *
 * @param deadlineAt null where the mode has no clock
 * @param submittedAt null before
 * @param breakStartedAt null when it is on none
 * @param readAt the database's time of reading
 * @param durationSeconds of the clock without {@code extraSeconds}; null where there is none, and of a session that is folded
 * @param extraSeconds that an accommodation or an assignment has added to it
 * @param measured false once keys were handed out before the end
 * @param reach the last position that may be seen and answered
 * @param answered positions with a response
 * @param flagged positions that the learner marked
 * @param locked positions that take no more answers
 */
public record ExamSession(UUID id, String exam, Mode mode, SessionStatus status, String language, Instant startedAt,
        Instant deadlineAt, Instant submittedAt, Instant breakStartedAt, Instant readAt, Integer durationSeconds,
        int extraSeconds, int questionCount, boolean pauseAllowed, boolean measured, int reach, Set<Integer> answered,
        Set<Integer> flagged,
        Set<Integer> locked) {

    /** Fails with {@code session-closed} when the session has ended. */
    public ExamSession requireRunning() {
        if (!status.isRunning()) {
            throw closed(status);
        }
        return this;
    }

    /** The problem of a session that has ended. */
    public static ProblemException closed(SessionStatus status) {
        return ProblemException.of(ExamProblem.SESSION_CLOSED, "The session is " + status.wire() + "; it takes nothing more.");
    }
}
