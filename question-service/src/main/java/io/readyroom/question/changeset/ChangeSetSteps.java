package io.readyroom.question.changeset;

import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.EditTag;
import io.smallrye.mutiny.Uni;

/** Opens the transaction of a step, under the row lock of its change set, and only for a client that has seen it as it is. */
@Singleton
class ChangeSetSteps {

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final OutdatedCheck outdated;

    ChangeSetSteps(Mutiny.SessionFactory sessions, ChangeSets sets, OutdatedCheck outdated) {
        this.sessions = sessions;
        this.sets = sets;
        this.outdated = outdated;
    }

    /** What the session has changed of the change set is stored with the step. */
    Uni<ChangeSetResponse> take(UUID id, EditTag seen, BiFunction<Mutiny.Session, ChangeSet, Uni<Void>> step) {
        return sessions.withTransaction(session -> sets.lock(session, id, seen)
                .call(set -> step.apply(session, set))
                .chain(set -> sets.view(session, set)));
    }

    /** Fails with {@code change-set-outdated} when the bank has changed under it, which is stored. */
    Uni<ChangeSetResponse> takeUnlessOutdated(UUID id, EditTag seen,
            BiFunction<Mutiny.Session, ChangeSet, Uni<Void>> check, BiFunction<Mutiny.Session, ChangeSet, Uni<Void>> step) {
        return sessions.withTransaction(session -> sets.lock(session, id, seen)
                .call(set -> check.apply(session, set))
                .chain(set -> outdated.unlessOutdated(session, set, false, () -> step.apply(session, set))))
                .map(Outcome::orProblem);
    }
}
