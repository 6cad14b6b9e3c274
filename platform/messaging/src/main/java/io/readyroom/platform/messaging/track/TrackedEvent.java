package io.readyroom.platform.messaging.track;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * An event of this service, without its data.
 *
 * @param createdAt when it was written, in the transaction of what it tells
 * @param sentAt when the broker's acknowledgement was noted; null while it waits in the outbox
 * @param partition and
 * @param offset where the broker put it; null while it waits, and in what was sent before they were kept
 */
public record TrackedEvent(UUID eventId, String topic, String type, Instant createdAt, Instant sentAt, Integer partition,
        Long offset) {

    static TrackedEvent from(Row row) {
        OffsetDateTime sent = row.getOffsetDateTime("sent_at");
        return new TrackedEvent(row.getUUID("id"), row.getString("topic"), row.getString("type"),
                row.getOffsetDateTime("created_at").toInstant(), sent == null ? null : sent.toInstant(),
                row.getInteger("partition"), row.getLong("record_offset"));
    }
}
