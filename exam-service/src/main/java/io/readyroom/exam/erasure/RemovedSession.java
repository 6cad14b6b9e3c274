package io.readyroom.exam.erasure;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.exam.session.SessionStatus;
import io.vertx.mutiny.sqlclient.Row;

/** A session as it was when it was deleted. */
record RemovedSession(UUID id, long version, String exam, String mode, boolean ran, Instant removedAt) {

    static RemovedSession from(Row row) {
        return new RemovedSession(row.getUUID("id"), row.getLong("version"), row.getString("exam"), row.getString("mode"),
                SessionStatus.find(row.getString("status")).orElseThrow().isRunning(),
                row.getOffsetDateTime("removed_at").toInstant());
    }
}
