package io.readyroom.exam.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.SessionStatus;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Where a session stands after it was asked to change.
 *
 * @param breakStartedAt only on a break
 */
record SessionState(UUID id, SessionStatus status, Instant deadlineAt, Instant breakStartedAt, Instant serverTime) {

    static SessionState from(UUID id, Row row) {
        return new SessionState(id, SessionStatus.find(row.getString("status")).orElseThrow(), instant(row, "deadline_at"),
                instant(row, "break_started_at"), instant(row, "read_at"));
    }

    static SessionState from(ExamSession session) {
        return new SessionState(session.id(), session.status(), session.deadlineAt(), session.breakStartedAt(),
                session.readAt());
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
