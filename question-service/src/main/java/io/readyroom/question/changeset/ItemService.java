package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.changeset.item.Decisions;
import io.readyroom.question.changeset.item.ItemKind;
import io.readyroom.question.changeset.item.ItemSelection;
import io.readyroom.question.changeset.item.ItemWriting;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Work on the items of an open change set. Many may work on one: they take turns by its row lock. */
@Singleton
class ItemService {

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final NewItems made;
    private final ItemWriting writing;
    private final Decisions decisions;

    ItemService(Mutiny.SessionFactory sessions, ChangeSets sets, NewItems made, ItemWriting writing, Decisions decisions) {
        this.sessions = sessions;
        this.sets = sets;
        this.made = made;
        this.writing = writing;
        this.decisions = decisions;
    }

    Uni<ChangeSetResponse> add(UUID id, AddItemsRequest request, UUID author, CreateKey<ChangeSetResponse> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> sets.lock(session, id).invoke(ChangeSet::work)
                        .call(set -> addAll(HibernateTransaction.on(session), set, request.items(), author))
                        .chain(set -> sets.view(session, set))));
    }

    private Uni<Void> addAll(Transaction tx, ChangeSet set, List<AddItemsRequest.Item> items, UUID author) {
        var into = new ItemWriting.Into(set.id, set.examCode, author);
        return Multi.createFrom().range(0, items.size())
                .call(i -> made.of(tx, set, items.get(i)).chain(item -> writing.add(tx, into, item))
                        .invoke(added -> requireAdded(added, i)))
                .onItem().ignoreAsUni();
    }

    private static void requireAdded(boolean added, int index) {
        if (!added) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "That can't be done to this question.")
                    .withError("items[" + index + "]", "a question of the exam where it should be (published, or with an open "
                            + "version of that number), which the change set does no such thing to yet; a key takes another one");
        }
    }

    Uni<Void> remove(UUID id, UUID question, ItemKind kind) {
        return sessions.withTransaction(session -> sets.lock(session, id).invoke(ChangeSet::work)
                .chain(set -> writing.remove(HibernateTransaction.on(session), id, question, kind)))
                .invoke(removed -> {
                    if (!removed) {
                        throw ProblemException.notFound("The item");
                    }
                })
                .replaceWithVoid();
    }

    /** What a decision did. */
    record Decided(int decided, ChangeSetResponse set) {
    }

    Uni<Decided> decide(UUID id, DecideRequest request, UUID account) {
        ItemSelection selection = selection(request);
        var decision = new Decisions.Decision(request.accepts(), request.objectives(), account);
        return sessions.withTransaction(session -> sets.lock(session, id).invoke(ChangeSet::work)
                .chain(set -> decide(HibernateTransaction.on(session), set, selection, decision)
                        .chain(count -> sets.view(session, set).map(view -> new Decided(count, view)))));
    }

    private Uni<Integer> decide(Transaction tx, ChangeSet set, ItemSelection selection, Decisions.Decision decision) {
        Uni<Void> known = decision.objectives() == null ? Uni.createFrom().voidItem()
                : NewItems.requireKnown(tx, requireMoving(set), decision.objectives());
        return known.chain(() -> decisions.undecidable(tx, set.id, selection, decision))
                .invoke(ItemService::requireObjectives)
                .chain(() -> decisions.decide(tx, set.id, selection, decision))
                .invoke(count -> requireAll(count, selection));
    }

    private static UUID requireMoving(ChangeSet set) {
        if (set.toOutline == null) {
            throw invalid("objectives", "only where the change set moves questions to an outline");
        }
        return set.toOutline;
    }

    private static void requireObjectives(List<String> undecidable) {
        if (!undecidable.isEmpty()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST,
                    "The map leads to several objectives or to none: say to which, or reject.")
                    .withError("objectives", "is needed for " + String.join(", ", undecidable));
        }
    }

    private static void requireAll(int count, ItemSelection selection) {
        if (selection.named() != null && count != selection.named().size()) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE,
                    (selection.named().size() - count) + " of these items are not in the change set.")
                    .withError("items", "items of the change set, each once");
        }
    }

    private static ItemSelection selection(DecideRequest request) {
        if ((request.items() == null) == (request.filter() == null)) {
            throw invalid("items", "either items or a filter");
        }
        ItemSelection selection = request.items() != null
                ? ItemSelection.of(request.items().stream().map(name -> new ItemSelection.Name(name.question(),
                        ItemKind.find(name.kind()).orElseThrow())).toList())
                : ItemSelection.open(request.filter().kind() == null ? null
                        : ItemKind.find(request.filter().kind()).orElseThrow(), request.filter().relation(),
                        request.filter().objective());
        // Only assignments have a relation.
        boolean assignments = selection.named() == null
                ? selection.kind() == ItemKind.ASSIGNMENT || (selection.kind() == null && selection.relation() != null)
                : selection.named().stream().allMatch(name -> name.kind() == ItemKind.ASSIGNMENT);
        if (request.objectives() != null && !(assignments && request.accepts())) {
            throw invalid("objectives", "only for assignments that are accepted");
        }
        return selection;
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "This can't be decided like that.").withError(field, message);
    }
}
