package io.readyroom.question.authoring;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.HistoryEntry.Action;
import io.readyroom.question.bank.Publication;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.bank.WrongStateException;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.GradingPolicy;
import io.smallrye.mutiny.Uni;

/** What learners notice of authors' work, each with its line in the history. */
@Singleton
class Release {

    private final Publication publication;
    private final ContentRevision revision;
    private final CurrentCatalogue catalogue;
    private final QuestionHistory history;

    Release(Publication publication, ContentRevision revision, CurrentCatalogue catalogue, QuestionHistory history) {
        this.publication = publication;
        this.revision = revision;
        this.catalogue = catalogue;
        this.history = history;
    }

    /** The first step of a transaction that changes the bank: they all take this lock before any other. */
    Uni<Void> lock(Mutiny.Session session) {
        return revision.lock(session);
    }

    /** Publishes an approved version; the session must not be asked for it again before it was cleared. */
    Uni<Void> publish(Mutiny.Session session, AuthoredVersion version, UUID reviewer) {
        Transaction tx = HibernateTransaction.on(session);
        return publication.publish(tx, List.of(version.id()), this::policy)
                .chain(() -> history.write(tx, HistoryEntry.of(version.questionId(), version.number(), Action.PUBLISHED,
                        reviewer, null)));
    }

    /** Takes a question out of forms; fails with {@link WrongStateException} when no version of it is published. */
    Uni<Void> retire(Mutiny.Session session, UUID questionId, String reason, UUID reviewer) {
        Transaction tx = HibernateTransaction.on(session);
        return publication.retire(tx, List.of(questionId))
                .invoke(retired -> {
                    if (retired == 0) {
                        throw WrongStateException.because("No version of this question is published, so none can be retired.");
                    }
                })
                .chain(() -> history.write(tx, HistoryEntry.of(questionId, null, Action.RETIRED, reviewer, reason)));
    }

    /** @param keyJson the key as it is from now on, or null to void the version with the key that it has */
    Uni<Void> correctKey(Mutiny.Session session, AuthoredVersion version, String keyJson, HistoryEntry entry) {
        Transaction tx = HibernateTransaction.on(session);
        return publication.correctKey(tx, version.id(), keyJson, entry.note(), this::policy)
                .chain(() -> history.write(tx, entry));
    }

    /** Call it after the commit. */
    void wake() {
        publication.wake();
    }

    private GradingPolicy policy(String exam) {
        Catalogue all = catalogue.get();
        return all.vendor(all.exam(exam).orElseThrow()).gradingPolicy();
    }
}
