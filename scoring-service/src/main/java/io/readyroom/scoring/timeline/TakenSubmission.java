package io.readyroom.scoring.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.messaging.track.TimelineEntry;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A submission without what is in it.
 *
 * @param parkedSince when it began to wait for a key; null when it doesn't wait
 * @param waitsFor the question version whose key is missing, or null
 */
record TakenSubmission(Instant submittedAt, Instant receivedAt, Instant parkedSince, UUID waitsFor, Instant readAt) {

    static TakenSubmission from(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("since");
        return new TakenSubmission(row.getOffsetDateTime("submitted_at").toInstant(),
                row.getOffsetDateTime("received_at").toInstant(), since == null ? null : since.toInstant(),
                row.getUUID("question_version_id"), row.getOffsetDateTime("read_at").toInstant());
    }

    List<TimelineEntry> entries() {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(TimelineEntry.of(receivedAt, "received", "scoring-service received the submission.")
                .took(submittedAt, receivedAt));
        if (parkedSince != null) {
            entries.add(TimelineEntry
                    .of(parkedSince, "parked", "It waits for the key of a question, which has not come from question-service.")
                    .with("questionVersionId", waitsFor));
        }
        return entries;
    }
}
