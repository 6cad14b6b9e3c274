package io.readyroom.exam.eventticket;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.readyroom.exam.session.SessionStatus;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Whose stream a ticket opened, and how the session stood then: whoever has only a ticket can't ask for it.
 *
 * @param deadlineAt absent where the mode has no clock
 * @param serverTime by the database's clock
 */
record SpentTicket(UUID sessionId, UUID learnerId, SessionStatus status, Instant deadlineAt, Instant serverTime) {

    static SpentTicket from(Row row) {
        OffsetDateTime deadline = row.getOffsetDateTime("deadline_at");
        return new SpentTicket(row.getUUID("session_id"), row.getUUID("learner_id"),
                SessionStatus.find(row.getString("status")).orElseThrow(), deadline == null ? null : deadline.toInstant(),
                row.getOffsetDateTime("read_at").toInstant());
    }
}
