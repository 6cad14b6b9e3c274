package io.readyroom.platform.messaging.deadletter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A dead letter without what is in it.
 *
 * @param service where it was put aside
 * @param subject id of the aggregate, as the record says
 * @param reason of the first failure
 * @param recordedAt the record's own time on its topic
 * @param createdAt when it was put aside
 * @param tries replays that failed, and {@code lastReason} why the latest did
 */
record DeadLetterResponse(UUID id, String service, String topic, int partition, long offset, String eventId, String type,
        String subject, String reason, Instant recordedAt, Instant createdAt, int tries, Instant lastTriedAt, String lastReason,
        Instant replayedAt) {

    static final String COLUMNS = """
            id, topic, partition, record_offset, event_id, type, subject, reason, recorded_at, created_at, tries, last_tried_at,
            last_reason, replayed_at""";

    static DeadLetterResponse from(Row row, String service) {
        return new DeadLetterResponse(row.getUUID("id"), service, row.getString("topic"), row.getInteger("partition"),
                row.getLong("record_offset"), row.getString("event_id"), row.getString("type"), row.getString("subject"),
                row.getString("reason"), instant(row, "recorded_at"), instant(row, "created_at"), row.getInteger("tries"),
                instant(row, "last_tried_at"), row.getString("last_reason"), instant(row, "replayed_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
