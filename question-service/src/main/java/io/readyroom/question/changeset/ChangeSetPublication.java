package io.readyroom.question.changeset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.WrongStateException;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.changeset.item.DueItems;
import io.smallrye.mutiny.Uni;

/**
 * Publishes a change set: versions, retirements, assignments and key corrections with their history and their events, in one
 * content transaction. Readers see all of it or nothing; each question is told of once.
 */
@Singleton
class ChangeSetPublication {

    private final ContentRevision revision;
    private final OutdatedCheck outdated;
    private final DueItems due;
    private final PublishedItems published;
    private final Clock clock;

    ChangeSetPublication(ContentRevision revision, OutdatedCheck outdated, DueItems due, PublishedItems published,
            Clock clock) {
        this.revision = revision;
        this.outdated = outdated;
        this.due = due;
        this.published = published;
        this.clock = clock;
    }

    /**
     * In the transaction that holds the row lock of the change set. Nobody else changes the content between the look whether
     * anything is outdated and the commit.
     */
    Uni<Outcome> publish(Mutiny.Session session, ChangeSet set) {
        set.requirePublishable();
        Transaction tx = HibernateTransaction.on(session);
        return revision.lock(tx).chain(() -> outdated.unlessOutdated(session, set, true, () -> apply(tx, set)))
                .onFailure(WrongStateException.class)
                .transform(failure -> ProblemException.of(QuestionProblem.WRONG_STATE, failure.getMessage(), failure));
    }

    private Uni<Void> apply(Transaction tx, ChangeSet set) {
        UUID reviewer = set.reviewedBy;
        return due.read(tx, set.id)
                .call(() -> due.assign(tx, set.id, reviewer))
                .call(items -> published.publish(tx, items))
                .call(items -> published.correctKeys(tx, items))
                .call(items -> published.write(tx, items, reviewer, "Change set: " + set.title))
                .invoke(() -> set.publish(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }
}
