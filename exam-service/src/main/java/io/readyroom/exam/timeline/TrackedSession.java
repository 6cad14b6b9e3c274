package io.readyroom.exam.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.messaging.track.TimelineEntry;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A session as an operator may see it: whose it is isn't part of it.
 *
 * @param submittedBy {@code learner} or {@code deadline}; null before
 * @param emissions how often the submission was published again
 * @param checkAt when it is the next time, should there be no result by then; null for a session that is folded
 * @param foldedAt null for one that isn't
 */
record TrackedSession(UUID id, String exam, String mode, Times times, int extraSeconds, String submittedBy, int emissions,
        Instant checkAt, Instant foldedAt, Instant readAt) {

    /** When what happened; null for what hasn't. Of pauses and breaks the one that lasts. */
    record Times(Instant started, Instant deadline, Instant submitted, Instant scored, Instant abandoned, Instant paused,
            Instant onBreak) {
    }

    static TrackedSession from(Row row) {
        Integer emissions = row.getInteger("emissions");
        Times times = new Times(time(row, "started_at"), time(row, "deadline_at"), time(row, "submitted_at"),
                time(row, "scored_at"), time(row, "abandoned_at"), time(row, "paused_at"), time(row, "break_started_at"));
        return new TrackedSession(row.getUUID("id"), row.getString("exam"), row.getString("mode"), times,
                row.getInteger("extra_seconds"), row.getString("submitted_by"), emissions == null ? 0 : emissions,
                time(row, "check_at"), time(row, "folded_at"), time(row, "read_at"));
    }

    List<TimelineEntry> entries() {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(started());
        if (times.paused() != null) {
            entries.add(TimelineEntry.of(times.paused(), "paused", "The session was paused, and still is."));
        }
        if (times.onBreak() != null) {
            entries.add(TimelineEntry.of(times.onBreak(), "break", "A break began, and lasts."));
        }
        if (times.abandoned() != null) {
            entries.add(TimelineEntry.of(times.abandoned(), "abandoned", "The session was abandoned: it gets no result."));
        }
        if (times.submitted() != null) {
            entries.addAll(ended());
        }
        if (foldedAt != null) {
            entries.add(TimelineEntry.of(foldedAt, "folded", "The session, which had been over for long, was folded."));
        }
        return entries;
    }

    private TimelineEntry started() {
        String until = times.deadline() == null ? "without a clock" : "until " + times.deadline();
        return TimelineEntry.of(times.started(), "started", "%s was started in mode %s, %s.".formatted(exam, mode, until))
                .with("exam", exam).with("mode", mode).with("deadlineAt", times.deadline())
                .with("extraSeconds", extraSeconds == 0 ? null : extraSeconds);
    }

    private List<TimelineEntry> ended() {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(TimelineEntry.of(times.submitted(), "submitted", "learner".equals(submittedBy)
                ? "The learner submitted."
                : "The time was up: what was saved was submitted.")
                .took(times.started(), times.submitted())
                .with("submittedBy", submittedBy).with("publishedAgain", emissions == 0 ? null : emissions)
                .with("nextCheckAt", times.scored() == null ? checkAt : null));
        if (times.scored() != null) {
            entries.add(TimelineEntry.of(times.scored(), "acknowledged", "exam-service heard of the result.")
                    .took(times.submitted(), times.scored()));
        }
        return entries;
    }

    private static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
