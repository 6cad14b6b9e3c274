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
        return new Starting(session, ExamSessionStarted.from(session.learnerId(), session.unstored()).toEvent(), claim,
                Promise.promise());
    }

    /** @param row of the statement: it bears the times that the database gave */
    void stored(Row row) {
        stored.tryComplete(Optional.of(session.started(instant(row, "started_at"), instant(row, "deadline_at"))));
    }

    /** No row came back for it: its key has been answered. */
    void answeredBefore() {
        stored.tryComplete(Optional.empty());
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
