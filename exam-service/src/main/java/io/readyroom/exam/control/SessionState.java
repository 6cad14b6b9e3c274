package io.readyroom.exam.control;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.SessionStatus;

/** Where a session stands after it was asked to change. */
record SessionState(UUID id, SessionStatus status, Instant deadlineAt, Instant serverTime) {

    static SessionState from(ExamSession session) {
        return new SessionState(session.id(), session.status(), session.deadlineAt(), session.readAt());
    }
}
