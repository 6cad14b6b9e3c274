package io.readyroom.exam.start;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;

/** A session that waits to be stored, with all that is stored of it, and whoever waits for that. */
record Starting(NewSession session, OutgoingEvent event, StartClaim claim, Promise<Optional<ExamSession>> stored) {

    static Starting of(NewSession session, StartClaim claim) {
        return new Starting(session,
                ExamSessionStarted.from(session.learnerId(), session.terms(), session.unstored()).toEvent(), claim,
                Promise.promise());
    }

    /** @param row of the statement, with the times that the database gave; empty when the key has been answered before */
    void tell(Optional<Row> row) {
        stored.complete(row.map(times -> session.started(instant(times, "started_at"), instant(times, "deadline_at"))));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
