package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.HibernateTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Publishes change sets whose time has come, by the database's clock, each in a transaction of its own. Any number of replicas may
 * sweep: each takes change sets that no other one holds. One that fails keeps no other waiting and is tried again.
 */
@Singleton
class ChangeSetSweeper {

    private static final Logger LOG = Logger.getLogger(ChangeSetSweeper.class);
    private static final String DUE = """
            SELECT CAST(id AS text) AS id FROM change_set
            WHERE status = 'scheduled' AND publish_at <= clock_timestamp() ORDER BY publish_at
            """;
    private static final String CLAIM = """
            SELECT CAST(id AS text) AS id FROM change_set
            WHERE id = $1 AND status = 'scheduled' AND publish_at <= clock_timestamp() FOR UPDATE SKIP LOCKED
            """;

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final ChangeSetPublication publication;
    private final ChangeSetRelease release;

    ChangeSetSweeper(Mutiny.SessionFactory sessions, ChangeSets sets, ChangeSetPublication publication,
            ChangeSetRelease release) {
        this.sessions = sessions;
        this.sets = sets;
        this.publication = publication;
        this.release = release;
    }

    @Scheduled(every = "${readyroom.change-sets.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return due().chain(ids -> Multi.createFrom().iterable(ids)
                .onItem().transformToUniAndConcatenate(id -> publish(id))
                .collect().asList()
                .chain(published -> published.contains(true) ? release.follow() : Uni.createFrom().voidItem()))
                .onFailure().invoke(failure -> LOG.warnf("Change sets wait for the next sweep: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<List<UUID>> due() {
        return sessions.withSession(session -> HibernateTransaction.on(session).select(DUE))
                .map(rows -> rows.stream().map(row -> UUID.fromString((String) row[0])).toList());
    }

    /** Answers whether it was published; it isn't when another replica has it, or when it is outdated. */
    private Uni<Boolean> publish(UUID id) {
        return sessions.withTransaction(session -> HibernateTransaction.on(session).select(CLAIM, id)
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(false) : publish(session, id)))
                .onFailure().invoke(failure -> LOG.warnf("Change set %s waits for the next sweep: %s", id, failure.toString()))
                .onFailure().recoverWithItem(false);
    }

    private Uni<Boolean> publish(Mutiny.Session session, UUID id) {
        return sets.require(session, id)
                .chain(set -> publication.publish(session, set))
                .map(outcome -> {
                    if (!outcome.outdated().isEmpty()) {
                        LOG.warnf("Change set %s is outdated and was not published: %d of its items no longer fit", id,
                                outcome.outdated().count());
                        return false;
                    }
                    LOG.infof("Change set %s is published", id);
                    return true;
                });
    }
}
