package io.readyroom.question.changeset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.changeset.item.DueItem;
import io.readyroom.question.changeset.item.DueItems;
import io.readyroom.question.changeset.item.ItemKind;
import io.readyroom.question.changeset.item.ItemState;
import io.smallrye.mutiny.Uni;

/** The way of a change set from its authors to somebody else's word for it, and back. */
@Singleton
class ChangeSetReview {

    private final ChangeSetSteps steps;
    private final DueItems due;
    private final VersionCheck check;
    private final ReviewedVersions versions;
    private final Clock clock;

    ChangeSetReview(ChangeSetSteps steps, DueItems due, VersionCheck check, ReviewedVersions versions, Clock clock) {
        this.steps = steps;
        this.due = due;
        this.check = check;
        this.versions = versions;
        this.clock = clock;
    }

    /** Fails when anything is open, nothing is in it, or a version isn't fit for review. */
    Uni<ChangeSetResponse> submit(UUID id, EditTag seen, UUID author) {
        return steps.takeUnlessOutdated(id, seen, (session, set) -> requireReady(session, set),
                (session, set) -> submit(session, set, author));
    }

    private Uni<Void> requireReady(Mutiny.Session session, ChangeSet set) {
        set.requireOpen();
        return due.read(HibernateTransaction.on(session), set.id)
                .invoke(ChangeSetReview::requireDecided)
                .invoke(ChangeSetReview::requireOneThing)
                .replaceWithVoid();
    }

    private Uni<Void> submit(Mutiny.Session session, ChangeSet set, UUID author) {
        Transaction tx = HibernateTransaction.on(session);
        return due.read(tx, set.id)
                .call(items -> check.requireFit(session, DueItem.versions(items)))
                .call(items -> versions.submit(tx, items, new ReviewedVersions.By(author, note(set))))
                .invoke(() -> set.submit(author, OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    /** Somebody agrees who has no part in it. */
    Uni<ChangeSetResponse> approve(UUID id, EditTag seen, UUID reviewer) {
        return steps.takeUnlessOutdated(id, seen, (session, set) -> requireOthers(session, set, reviewer),
                (session, set) -> approve(session, set, reviewer));
    }

    private Uni<Void> requireOthers(Mutiny.Session session, ChangeSet set, UUID reviewer) {
        set.requireInReview();
        return due.hasOwn(HibernateTransaction.on(session), set.id, reviewer).invoke(own -> {
            if (own || reviewer.equals(set.createdBy)) {
                throw ProblemException.of(QuestionProblem.OWN_REVIEW,
                        "Whoever made a change set, wrote a version in it or decided on one of its items doesn't approve it.");
            }
        }).replaceWithVoid();
    }

    private Uni<Void> approve(Mutiny.Session session, ChangeSet set, UUID reviewer) {
        Transaction tx = HibernateTransaction.on(session);
        return due.read(tx, set.id)
                .call(items -> versions.approve(tx, items, new ReviewedVersions.By(reviewer, note(set))))
                .call(() -> due.noteApproved(tx, set.id))
                .invoke(() -> set.approve(reviewer, OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    /** Back to the authors, with its versions. */
    Uni<ChangeSetResponse> reject(UUID id, EditTag seen, UUID reviewer, String why) {
        return steps.take(id, seen, (session, set) -> {
            Transaction tx = HibernateTransaction.on(session);
            set.reject(why);
            return due.read(tx, set.id)
                    .chain(items -> versions.reject(tx, items, new ReviewedVersions.By(reviewer, why)));
        });
    }

    /** Throws it away, at any time before it is published. */
    Uni<ChangeSetResponse> discard(UUID id, EditTag seen, UUID account) {
        return steps.take(id, seen, (session, set) -> {
            Transaction tx = HibernateTransaction.on(session);
            boolean underReview = set.submittedAt != null;
            set.discard();
            return due.readAll(tx, set.id).chain(items -> versions.discard(tx, items, underReview,
                    new ReviewedVersions.By(account, note(set))));
        });
    }

    private static String note(ChangeSet set) {
        return "Change set: " + set.title;
    }

    private static void requireDecided(List<DueItem> items) {
        long open = items.stream().filter(item -> item.state() == ItemState.OPEN).count();
        if (open > 0) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE, open + " of its items wait for somebody to decide.")
                    .with("open", open);
        }
        if (items.isEmpty()) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE, "There is nothing in it.");
        }
    }

    private static void requireOneThing(List<DueItem> items) {
        Set<UUID> retired = new HashSet<>(DueItem.questions(items, ItemKind.RETIREMENT));
        retired.retainAll(DueItem.questions(items, ItemKind.VERSION));
        if (!retired.isEmpty()) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    retired.size() + " questions would get a new version and be retired. Reject one of the two.")
                    .with("questions", retired);
        }
    }
}
