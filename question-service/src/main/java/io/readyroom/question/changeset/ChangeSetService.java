package io.readyroom.question.changeset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.changeset.item.Remap;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Makes change sets and finds them again. */
@Singleton
class ChangeSetService {

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final Remap remap;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    ChangeSetService(Mutiny.SessionFactory sessions, ChangeSets sets, Remap remap, CurrentCatalogue catalogue, Clock clock) {
        this.sessions = sessions;
        this.sets = sets;
        this.remap = remap;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Fails with {@code unknown-reference} when there is no such exam, outline or map. */
    Uni<ChangeSetResponse> create(CreateChangeSetRequest request, UUID author, CreateKey<ChangeSetResponse> key) {
        if (catalogue.get().exam(request.exam()).isEmpty()) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "There is no exam with this code.")
                    .withError("exam", "unknown");
        }
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> create(session, request, author)));
    }

    private Uni<ChangeSetResponse> create(Mutiny.Session session, CreateChangeSetRequest request, UUID author) {
        ChangeSet set = new ChangeSet(Ids.next(), request, author, OffsetDateTime.now(clock));
        Transaction tx = HibernateTransaction.on(session);
        if (request.remap() == null) {
            return session.persist(set).chain(() -> sets.view(session, set));
        }
        return sets.remap(tx, request.exam(), request.remap())
                .invoke(set::moves)
                .call(() -> session.persist(set)).call(session::flush)
                .chain(moved -> remap.propose(tx, set.id, moved.from(), moved.to(), moved.map()))
                .chain(() -> sets.view(session, set));
    }

    Uni<ChangeSetResponse> read(UUID id) {
        return sessions.withSession(session -> sets.require(session, id).chain(set -> sets.view(session, set)));
    }

    /** Newest first, without their items. */
    Uni<List<ChangeSetResponse>> list(String exam, ChangeSetStatus status, UUID before, int limit) {
        return sessions.withSession(session -> sets.list(session, exam, status, before, limit))
                .map(found -> found.stream().map(set -> ChangeSetResponse.from(set, null, null)).toList());
    }
}
