package io.readyroom.question.catalogue;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** The counter that tells replicas that catalogue or bank have changed; its row puts transactions that change them in order. */
@Singleton
public class ContentRevision {

    /**
     * A publication of thousands holds the row for some seconds, and who waits for it has nothing better to do; elsewhere locks
     * are waited for a second only. Below the limit of a statement.
     */
    private static final String PATIENCE = "4500ms";

    /** Waits for every other content transaction to end. The first step of one. */
    public Uni<Void> lock(Mutiny.Session session) {
        return lock(HibernateTransaction.on(session));
    }

    /** The same for a transaction of either kind. */
    public Uni<Void> lock(Transaction tx) {
        return tx.select("SELECT set_config('lock_timeout', '" + PATIENCE + "', true)")
                .chain(() -> tx.update("UPDATE content_revision SET revision = revision"))
                .replaceWithVoid();
    }

    /** Counts the change of this transaction. */
    public Uni<Void> advance(Mutiny.Session session) {
        return advance(HibernateTransaction.on(session));
    }

    /** The same for a transaction of either kind. */
    public Uni<Void> advance(Transaction tx) {
        return tx.update("UPDATE content_revision SET revision = revision + 1").replaceWithVoid();
    }

    public Uni<Long> current(Mutiny.Session session) {
        return session.createNativeQuery("SELECT revision FROM content_revision", Long.class).getSingleResult();
    }
}
