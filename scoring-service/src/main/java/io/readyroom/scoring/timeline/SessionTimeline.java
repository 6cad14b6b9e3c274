package io.readyroom.scoring.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.messaging.track.PublishedEvents;
import io.readyroom.platform.messaging.track.TimelineEntry;
import io.readyroom.platform.messaging.track.TimelinePart;
import io.readyroom.platform.messaging.track.TrackedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Tells what happened to a session here. */
@Singleton
class SessionTimeline {

    private static final String SERVICE = "scoring-service";
    private static final String NO_EVENTS = "What scoring-service published of the session is no longer known: that is kept for seven days.";

    private final Pool pool;
    private final TimelineRepository repository;
    private final PublishedEvents published;

    SessionTimeline(Pool pool, TimelineRepository repository, PublishedEvents published) {
        this.pool = pool;
        this.repository = repository;
        this.published = published;
    }

    /** What is known of a session; fails with {@code not-found} when it was never submitted, as far as is known here. */
    Uni<TimelinePart> read(UUID sessionId) {
        return repository.require(pool, sessionId)
                .chain(submission -> repository.gradings(pool, sessionId)
                        .chain(gradings -> published.ofSubject(pool, sessionId.toString())
                                .map(events -> part(submission, gradings, events))));
    }

    private static TimelinePart part(TakenSubmission submission, List<Grading> gradings, List<TrackedEvent> events) {
        List<TimelineEntry> entries = new ArrayList<>(submission.entries());
        for (int i = 0; i < gradings.size(); i++) {
            entries.add(gradings.get(i).entry(i == 0 ? submission.receivedAt() : null));
        }
        events.forEach(event -> entries.add(TimelineEntry.of(event)));
        return new TimelinePart(SERVICE, submission.readAt(), entries,
                gradings.isEmpty() || !events.isEmpty() ? List.of() : List.of(NO_EVENTS));
    }
}
