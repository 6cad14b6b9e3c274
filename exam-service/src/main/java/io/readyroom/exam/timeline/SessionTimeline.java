package io.readyroom.exam.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.messaging.track.PublishedEvents;
import io.readyroom.platform.messaging.track.TimelineEntry;
import io.readyroom.platform.messaging.track.TimelinePart;
import io.readyroom.platform.messaging.track.TrackedEvent;
import io.readyroom.platform.web.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Tells what happened to a session. */
@Singleton
class SessionTimeline {

    private static final String SERVICE = "exam-service";
    private static final String SUBMITTED = "ExamSessionSubmitted";

    private final Pool pool;
    private final TimelineRepository repository;
    private final PublishedEvents published;
    private final AuditTrail audit;

    SessionTimeline(Pool pool, TimelineRepository repository, PublishedEvents published, AuditTrail audit) {
        this.pool = pool;
        this.repository = repository;
        this.published = published;
        this.audit = audit;
    }

    /** What is known of a session, and a note of who asked; fails with {@code not-found} when there is none. */
    Uni<TimelinePart> read(UUID sessionId, Caller operator) {
        return pool.withTransaction(tx -> repository.require(tx, sessionId)
                .call(() -> audit.add(tx, operator, AuditTrail.LOOKED_AT_TIMELINE, sessionId))
                .chain(session -> read(tx, session)));
    }

    private Uni<TimelinePart> read(SqlConnection tx, TrackedSession session) {
        return repository.saves(tx, session.id())
                .chain(saves -> published.ofSubject(tx, session.id().toString())
                        .map(events -> part(session, saves, events)));
    }

    private static TimelinePart part(TrackedSession session, List<SlotSaves> saves, List<TrackedEvent> events) {
        List<TimelineEntry> entries = new ArrayList<>(session.entries());
        saves.forEach(slot -> entries.add(slot.entry()));
        entries.addAll(entries(events));
        return new TimelinePart(SERVICE, session.readAt(), entries, notes(saves, events));
    }

    /** A submission that was published more than once had no result for too long. */
    private static List<TimelineEntry> entries(List<TrackedEvent> events) {
        List<TimelineEntry> entries = new ArrayList<>(events.size());
        boolean submitted = false;
        for (TrackedEvent event : events) {
            TimelineEntry entry = TimelineEntry.of(event);
            boolean again = submitted && event.type().equals(SUBMITTED);
            entries.add(again ? entry.adding("It was published again, because no result had come.") : entry);
            submitted |= event.type().equals(SUBMITTED);
        }
        return entries;
    }

    private static List<String> notes(List<SlotSaves> saves, List<TrackedEvent> events) {
        List<String> notes = new ArrayList<>();
        if (saves.stream().anyMatch(SlotSaves::isWithoutHistory)) {
            notes.add("The history of the answers is no longer kept: of each question only the last save is known.");
        }
        if (events.isEmpty()) {
            notes.add("What exam-service published of the session is no longer known: that is kept for seven days.");
        }
        return notes;
    }
}
