package io.readyroom.question.changeset;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.changeset.item.DueItems;
import io.readyroom.question.changeset.item.RebasedItems;
import io.readyroom.question.changeset.item.Remap;
import io.smallrye.mutiny.Uni;

/** What a rebase does to items and versions, one step after the other. */
@Singleton
class RebaseSteps {

    private final RebasedItems items;
    private final Remap remap;
    private final DueItems due;
    private final ReviewedVersions versions;
    private final ChangeSets sets;

    RebaseSteps(RebasedItems items, Remap remap, DueItems due, ReviewedVersions versions, ChangeSets sets) {
        this.items = items;
        this.remap = remap;
        this.due = due;
        this.versions = versions;
        this.sets = sets;
    }

    /** Numbers of items. */
    record Done(int removed, int reopened, int proposed) {
    }

    Uni<Done> take(Transaction tx, ChangeSet set, OutdatedReport report, UUID author) {
        var by = new ReviewedVersions.By(author, "Change set rebased: " + set.title);
        return items.madeHere(tx, set.id)
                .chain(made -> items.remove(tx, set.id).call(() -> versions.discard(tx, made, by)))
                .call(() -> due.read(tx, set.id).chain(left -> versions.reject(tx, left, by)))
                .chain(removed -> items.reopen(tx, set.id)
                        .chain(reopened -> propose(tx, set, report)
                                .map(proposed -> new Done(removed, reopened, proposed))));
    }

    private Uni<Integer> propose(Transaction tx, ChangeSet set, OutdatedReport report) {
        if (set.fromOutline == null) {
            return Uni.createFrom().item(0);
        }
        return sets.remap(tx, set)
                .call(() -> report.lostItsMap() ? items.dropUndecided(tx, set.id) : Uni.createFrom().voidItem())
                .invoke(set::moves)
                .chain(stored -> remap.propose(tx, set.id, stored.from(), stored.to(), stored.map()));
    }
}
