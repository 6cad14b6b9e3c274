package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.EditTag;
import io.readyroom.question.changeset.item.Outdated;
import io.smallrye.mutiny.Uni;

/** Puts an outdated change set on what the bank is now. */
@Singleton
class ChangeSetRebase {

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final OutdatedCheck outdated;
    private final RebaseSteps steps;

    ChangeSetRebase(Mutiny.SessionFactory sessions, ChangeSets sets, OutdatedCheck outdated, RebaseSteps steps) {
        this.sessions = sessions;
        this.sets = sets;
        this.outdated = outdated;
        this.steps = steps;
    }

    /**
     * What a rebase did.
     *
     * @param removed items that fell out or were proposed anew
     * @param reopened items that somebody decides about again
     * @param proposed items that the map has made, new questions too
     * @param items the first of those that were outdated
     */
    record Rebased(ChangeSetResponse set, int removed, int reopened, int proposed, List<Outdated.Item> items) {
    }

    /** Versions that a review had are drafts again. */
    Uni<Rebased> rebase(UUID id, EditTag seen, UUID author) {
        return sessions.withTransaction(session -> sets.lock(session, id, seen).chain(set -> {
            Transaction tx = HibernateTransaction.on(session);
            set.rebase();
            return outdated.anew(tx, set)
                    .chain(report -> steps.take(tx, set, report, author)
                            .chain(done -> sets.view(session, set).map(view -> new Rebased(view, done.removed(),
                                    done.reopened(), done.proposed(), report.items()))));
        }));
    }
}
