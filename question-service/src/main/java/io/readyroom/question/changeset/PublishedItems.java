package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.Publication;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.changeset.item.DueItem;
import io.readyroom.question.changeset.item.ItemKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Hands what a change set does over to the bank. */
@Singleton
class PublishedItems {

    private final Publication publication;
    private final QuestionHistory history;
    private final CurrentCatalogue catalogue;

    PublishedItems(Publication publication, QuestionHistory history, CurrentCatalogue catalogue) {
        this.publication = publication;
        this.history = history;
        this.catalogue = catalogue;
    }

    /** Versions and retirements; the assignments were made in this transaction. */
    Uni<Void> publish(Transaction tx, List<DueItem> items) {
        return publication.publish(tx, new Publication.Together(DueItem.versions(items),
                DueItem.questions(items, ItemKind.RETIREMENT), DueItem.questions(items, ItemKind.ASSIGNMENT)), policies());
    }

    Uni<Void> correctKeys(Transaction tx, List<DueItem> items) {
        return Multi.createFrom().iterable(DueItem.of(items, ItemKind.KEY_CORRECTION))
                .call(item -> publication.correctKey(tx, item.versionId(), item.key(), item.reason(), policies()))
                .onItem().ignoreAsUni();
    }

    Uni<Void> write(Transaction tx, List<DueItem> items, UUID account, String note) {
        return history.writeAll(tx, items.stream().map(item -> HistoryEntry.of(item.question(), item.number(), item.action(),
                account, item.reason() == null ? note : note + ". " + item.reason())).toList());
    }

    /** Call it after the commit. */
    void wake() {
        publication.wake();
    }

    private Function<String, GradingPolicy> policies() {
        Catalogue exams = catalogue.get();
        return code -> exams.vendor(exams.exam(code).orElseThrow()).gradingPolicy();
    }
}
