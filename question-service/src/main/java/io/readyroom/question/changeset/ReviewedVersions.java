package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.DraftBatches;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.changeset.item.DueItem;
import io.readyroom.question.changeset.item.ItemKind;
import io.smallrye.mutiny.Uni;

/** Takes the versions of a change set through its review with it, and writes their history. */
@Singleton
class ReviewedVersions {

    private final DraftBatches drafts;
    private final QuestionHistory history;

    ReviewedVersions(DraftBatches drafts, QuestionHistory history) {
        this.drafts = drafts;
        this.history = history;
    }

    /** Who does something to the versions of a change set, and what is noted of it. */
    record By(UUID account, String note) {
    }

    /** Those that aren't in review yet. */
    Uni<Void> submit(Transaction tx, List<DueItem> items, By by) {
        List<DueItem> drafted = versions(items).stream().filter(item -> !item.inReview()).toList();
        return drafts.submit(tx, DueItem.versions(drafted))
                .chain(() -> write(tx, drafted, HistoryEntry.Action.SUBMITTED, by));
    }

    /** Fails with {@code wrong-state} when one of them isn't in review any more. */
    Uni<Void> approve(Transaction tx, List<DueItem> items, By by) {
        List<UUID> ids = DueItem.versions(items);
        return drafts.approve(tx, ids, by.account())
                .invoke(approved -> requireAll(approved, ids.size()))
                .chain(() -> write(tx, versions(items), HistoryEntry.Action.APPROVED, by));
    }

    /** Those that are in review are drafts again. */
    Uni<Void> reject(Transaction tx, List<DueItem> items, By by) {
        List<DueItem> reviewed = versions(items).stream().filter(DueItem::inReview).toList();
        return drafts.reopen(tx, DueItem.versions(reviewed))
                .chain(() -> write(tx, reviewed, HistoryEntry.Action.REJECTED, by));
    }

    /** What was made for the change set goes; the others stay with their authors, as drafts when a review had them. */
    Uni<Void> discard(Transaction tx, List<DueItem> items, boolean underReview, By by) {
        List<DueItem> made = versions(items).stream().filter(DueItem::madeHere).toList();
        List<DueItem> others = versions(items).stream().filter(item -> !item.madeHere()).toList();
        return discard(tx, made, by)
                .chain(() -> underReview ? reject(tx, others, by) : Uni.createFrom().voidItem());
    }

    /** Throws versions away. */
    Uni<Void> discard(Transaction tx, List<DueItem> made, By by) {
        return drafts.discard(tx, DueItem.versions(made))
                .chain(() -> write(tx, made, HistoryEntry.Action.DISCARDED, by));
    }

    private Uni<Void> write(Transaction tx, List<DueItem> versions, HistoryEntry.Action action, By by) {
        return history.writeAll(tx, versions.stream()
                .map(item -> HistoryEntry.of(item.question(), item.number(), action, by.account(), by.note())).toList());
    }

    /** Those that are still there. */
    private static List<DueItem> versions(List<DueItem> items) {
        return DueItem.of(items, ItemKind.VERSION).stream().filter(item -> item.versionId() != null).toList();
    }

    private static void requireAll(int approved, int all) {
        if (approved != all) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE, (all - approved)
                    + " of its versions are not in review any more, or yours. Send the change set back.");
        }
    }
}
