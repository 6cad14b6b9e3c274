package io.readyroom.question.catalogue;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;

/** Publishes what changes by the calendar alone: on the day of its retirement an exam is retired without anybody's edit. */
@Singleton
class StatusCalendar {

    private static final Logger LOG = Logger.getLogger(StatusCalendar.class);

    private final Mutiny.SessionFactory sessions;
    private final CatalogueRepository repository;
    private final ExamPublication publication;
    private final ContentRevision revision;
    private final Outbox outbox;

    StatusCalendar(Mutiny.SessionFactory sessions, CatalogueRepository repository, ExamPublication publication,
            ContentRevision revision, Outbox outbox) {
        this.sessions = sessions;
        this.repository = repository;
        this.publication = publication;
        this.revision = revision;
        this.outbox = outbox;
    }

    @Scheduled(every = "${readyroom.catalogue.status-check}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publishChangedStatuses() {
        return sessions.withTransaction(session -> revision.lock(session)
                .chain(() -> repository.load(session))
                .chain(facts -> publication.publishChanged(session, new Catalogue(facts))))
                .invoke(published -> {
                    if (published > 0) {
                        LOG.infof("%d exams have another status today", published);
                        outbox.wake();
                    }
                })
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Statuses could not be looked through: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }
}
