package io.readyroom.gateway.exam;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a ticket was good for, and how its session stood when it was spent.
 *
 * @param status null when exam-service doesn't tell
 * @param deadlineAt null without a clock
 * @param serverTime null when exam-service doesn't tell
 * @param resultRevision null when there is no result or exam-service doesn't tell
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SpentTicket(UUID sessionId, UUID learnerId, String status, Instant deadlineAt, Instant serverTime,
        Integer resultRevision) {

    /** The session's state, as far as it came with the ticket. */
    public Optional<SessionState> session() {
        return status == null ? Optional.empty()
                : Optional.of(new SessionState(sessionId, status, deadlineAt, serverTime));
    }
}
