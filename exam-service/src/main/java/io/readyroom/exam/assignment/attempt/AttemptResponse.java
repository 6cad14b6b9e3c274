package io.readyroom.exam.assignment.attempt;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.exam.session.SessionStatus;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A candidate's attempt at an assignment.
 *
 * @param externalId what the organisation calls the candidate
 * @param attempt from 1
 * @param submittedAt absent before
 * @param measured false once the candidate had the keys
 */
record AttemptResponse(String externalId, UUID candidateId, int attempt, UUID sessionId, SessionStatus status,
        Instant startedAt, Instant submittedAt,
        @Schema(description = "False once the candidate had the keys, by an offline pack: the result is graded like any other, and is in no statistics or forecast") boolean measured) {

    static AttemptResponse from(Row row) {
        return new AttemptResponse(row.getString("external_id"), row.getUUID("learner_id"), row.getInteger("attempt"),
                row.getUUID("session_id"), SessionStatus.find(row.getString("status")).orElseThrow(),
                instant(row, "started_at"), instant(row, "submitted_at"), row.getBoolean("measured"));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
