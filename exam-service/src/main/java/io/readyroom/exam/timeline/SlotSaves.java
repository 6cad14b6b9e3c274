package io.readyroom.exam.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;

import io.readyroom.platform.messaging.track.TimelineEntry;
import io.vertx.mutiny.sqlclient.Row;

/**
 * How a slot was answered: when and how often, not what.
 *
 * @param revision of the last save
 * @param saves by the history; 0 when that is no longer kept
 */
record SlotSaves(int position, int revision, Instant savedAt, int saves, Instant firstSavedAt) {

    static SlotSaves from(Row row) {
        OffsetDateTime first = row.getOffsetDateTime("first_saved_at");
        return new SlotSaves(row.getInteger("position"), row.getInteger("revision"),
                row.getOffsetDateTime("saved_at").toInstant(), row.getInteger("saves"),
                first == null ? null : first.toInstant());
    }

    boolean isWithoutHistory() {
        return saves == 0;
    }

    TimelineEntry entry() {
        return TimelineEntry.of(savedAt, "saved", sentence()).with("position", position).with("revision", revision)
                .with("saves", isWithoutHistory() ? null : saves).with("firstSavedAt", firstSavedAt);
    }

    private String sentence() {
        if (isWithoutHistory()) {
            return "The answer to question %d was saved, with revision %d.".formatted(position, revision);
        }
        return saves == 1 ? "The answer to question %d was saved once, with revision %d.".formatted(position, revision)
                : "The answer to question %d was saved %d times, here last with revision %d.".formatted(position, saves,
                        revision);
    }
}
