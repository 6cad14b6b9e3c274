package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.bank.Change;
import io.readyroom.question.bank.Drafts;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.changeset.item.ItemWriting;
import io.readyroom.question.changeset.item.NewItem;
import io.readyroom.question.changeset.text.RenamedQuestion;
import io.smallrye.mutiny.Uni;

/** Makes drafts of renamed questions: their next versions, said to be cosmetic, or edits of what the change set has of them. */
@Singleton
class RenamedDrafts {

    private final Drafts drafts;
    private final ItemWriting items;
    private final QuestionHistory history;

    RenamedDrafts(Drafts drafts, ItemWriting items, QuestionHistory history) {
        this.drafts = drafts;
        this.items = items;
        this.history = history;
    }

    /**
     * A question that is to be renamed.
     *
     * @param before whose texts it has
     */
    record Rename(NamedQuestions.Named question, RenamedQuestion renamed, AuthoredVersions.Stored before, UUID author,
            String note) {
    }

    /** What was made of it: a version, by its number. */
    record Stored(Rename rename, int number) {

        private HistoryEntry entry() {
            HistoryEntry.Action action = rename.question().ours() ? HistoryEntry.Action.EDITED : HistoryEntry.Action.CREATED;
            return HistoryEntry.of(rename.question().question(), number, action, rename.author(), rename.note());
        }
    }

    /** Answers the number of the version. */
    Uni<Integer> store(Mutiny.Session session, ChangeSet set, Rename rename) {
        return rename.question().ours() ? edit(session, rename) : next(session, set, rename);
    }

    private Uni<Integer> edit(Mutiny.Session session, Rename rename) {
        int number = rename.question().openNumber();
        return drafts.edit(session, rename.question().question(), number, rename.renamed().question(),
                version -> new Drafts.Edit(rename.before().stimulusId(),
                        version.change() == null ? Change.SUBSTANTIVE : version.change()))
                .replaceWith(number);
    }

    private Uni<Integer> next(Mutiny.Session session, ChangeSet set, Rename rename) {
        var into = new ItemWriting.Into(set.id, set.examCode, rename.author());
        return drafts.next(session, rename.question().question(), rename.renamed().question(), rename.before().stimulusId(),
                new Drafts.Declared(rename.author(), Change.COSMETIC))
                .call(version -> items.addVersion(HibernateTransaction.on(session), into,
                        new NewItem.OfVersion(version.questionId(), version.number()), true)
                        .invoke(added -> requireAdded(added, version.question().sourceId())))
                .map(version -> version.number());
    }

    private static void requireAdded(boolean added, String sourceId) {
        if (!added) {
            throw new IllegalStateException("the version made of " + sourceId + " is not in the change set");
        }
    }

    /** Writes the history of a batch. */
    Uni<Void> write(Mutiny.Session session, List<Stored> done) {
        return history.writeAll(HibernateTransaction.on(session), done.stream().map(Stored::entry).toList());
    }
}
