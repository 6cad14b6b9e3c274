package io.readyroom.question.changeset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.EditTag;
import io.readyroom.question.snapshot.ContentSnapshot;
import io.smallrye.mutiny.Uni;

/** Publishes an approved change set now, or sets the time for it. */
@Singleton
class ChangeSetRelease {

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final ChangeSetPublication publication;
    private final PublishedItems published;
    private final ContentSnapshot snapshot;

    ChangeSetRelease(Mutiny.SessionFactory sessions, ChangeSets sets, ChangeSetPublication publication,
            PublishedItems published, ContentSnapshot snapshot) {
        this.sessions = sessions;
        this.sets = sets;
        this.publication = publication;
        this.published = published;
        this.snapshot = snapshot;
    }

    /** Fails with {@code change-set-outdated} when the bank has changed under it, which is stored. */
    Uni<ChangeSetResponse> publish(UUID id, EditTag seen) {
        return sessions.withTransaction(session -> sets.lock(session, id, seen)
                .chain(set -> publication.publish(session, set)))
                .call(this::follow)
                .map(Outcome::orProblem);
    }

    /** What was published is told, and this replica draws from it before anybody hears of it. */
    Uni<Void> follow() {
        published.wake();
        return snapshot.catchUp();
    }

    /** At a time, or at another one than before. */
    Uni<ChangeSetResponse> schedule(UUID id, EditTag seen, Instant at) {
        return sessions.withTransaction(session -> sets.lock(session, id, seen)
                .invoke(set -> set.schedule(at.atOffset(ZoneOffset.UTC)))
                .chain(set -> sets.view(session, set)));
    }

    /** Approved as before, without a time. */
    Uni<ChangeSetResponse> unschedule(UUID id, EditTag seen) {
        return sessions.withTransaction(session -> sets.lock(session, id, seen)
                .invoke(ChangeSet::unschedule)
                .chain(set -> sets.view(session, set)));
    }
}
