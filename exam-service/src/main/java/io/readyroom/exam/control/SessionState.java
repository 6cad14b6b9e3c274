package io.readyroom.exam.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.SessionStatus;
import io.vertx.mutiny.sqlclient.Row;

/** Where a session stands after it was asked to change. */
record SessionState(UUID id, SessionStatus status, Instant deadlineAt, Instant serverTime) {

    static SessionState from(UUID id, Row row) {
        OffsetDateTime deadline = row.getOffsetDateTime("deadline_at");
        return new SessionState(id, SessionStatus.find(row.getString("status")).orElseThrow(),
                deadline == null ? null : deadline.toInstant(), row.getOffsetDateTime("read_at").toInstant());
    }

    static SessionState from(ExamSession session) {
        return new SessionState(session.id(), session.status(), session.deadlineAt(), session.readAt());
    }
}
