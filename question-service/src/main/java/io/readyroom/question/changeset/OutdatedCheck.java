package io.readyroom.question.changeset;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.changeset.item.Outdated;
import io.smallrye.mutiny.Uni;

/** Lets a change set take a step only while everything is as it was when the change set was made. */
@Singleton
class OutdatedCheck {

    private final Outdated outdated;
    private final ChangeSets sets;

    OutdatedCheck(Outdated outdated, ChangeSets sets) {
        this.outdated = outdated;
        this.sets = sets;
    }

    /**
     * Takes the step, or makes the change set an outdated one.
     *
     * @param approved whether versions have to be as the reviewer saw them
     */
    Uni<Outcome> unlessOutdated(Mutiny.Session session, ChangeSet set, boolean approved, Supplier<Uni<Void>> step) {
        return report(HibernateTransaction.on(session), set, approved).chain(report -> {
            if (report.isEmpty()) {
                return step.get().chain(() -> sets.view(session, set)).map(Outcome::done);
            }
            set.outdate();
            return sets.view(session, set).map(view -> new Outcome(view, report));
        });
    }

    /** What has changed by now, whatever was noted before. */
    Uni<OutdatedReport> anew(Transaction tx, ChangeSet set) {
        return outdated.forget(tx, set.id).chain(() -> report(tx, set, false));
    }

    /** Noted at the items, too. */
    private Uni<OutdatedReport> report(Transaction tx, ChangeSet set, boolean approved) {
        return outdated.mark(tx, set.id, approved).chain(count -> outdated.lostItsMap(tx, set.id)
                .chain(lost -> (count == 0 ? Uni.createFrom().item(List.<Outdated.Item> of())
                        : outdated.list(tx, set.id, OutdatedReport.SHOWN))
                        .map(items -> new OutdatedReport(count, lost, items))));
    }
}
