package io.readyroom.question.catalogue;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.smallrye.mutiny.Uni;

/** Every exam as it is, with a new version: there are few, so they are one portion. */
@Singleton
class ExamStates implements StateSource {

    private final Mutiny.SessionFactory sessions;
    private final CatalogueRepository repository;
    private final ExamPublication publication;
    private final ContentRevision revision;

    ExamStates(Mutiny.SessionFactory sessions, CatalogueRepository repository, ExamPublication publication,
            ContentRevision revision) {
        this.sessions = sessions;
        this.repository = repository;
        this.publication = publication;
        this.revision = revision;
    }

    @Override
    public String topic() {
        return Topics.EXAMS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        return sessions.withTransaction(session -> revision.lock(session)
                .chain(() -> repository.load(session))
                .chain(facts -> publication.publishAll(session, new Catalogue(facts))))
                .map(Portion::whole);
    }
}
