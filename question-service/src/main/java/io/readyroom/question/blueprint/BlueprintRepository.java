package io.readyroom.question.blueprint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.Mode;
import io.smallrye.mutiny.Uni;

/** Blueprints by id, by code, by what they are for. */
@Singleton
class BlueprintRepository {

    private static final String ACTIVE = "from StoredBlueprint b where b.status = 'active' order by b.id";
    private static final String ACTIVE_FOR = """
            from StoredBlueprint b where b.status = 'active' and b.examCode = ?1 and b.mode = ?2""";
    private static final String OF_CODE = "from StoredBlueprint b where b.code = ?1 order by b.version desc";

    /** The blueprint; fails with {@code not-found}. */
    Uni<StoredBlueprint> require(Mutiny.Session session, UUID id) {
        return session.find(StoredBlueprint.class, id).onItem().ifNull().failWith(BlueprintRepository::missing);
    }

    /** The blueprint, and nobody else changes it until the transaction ends; fails with {@code not-found}. */
    Uni<StoredBlueprint> lock(Mutiny.Session session, UUID id) {
        return session.find(StoredBlueprint.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem().ifNull().failWith(BlueprintRepository::missing);
    }

    /** The newest version of a code, if there is one. */
    Uni<Optional<StoredBlueprint>> newest(Mutiny.Session session, String code) {
        return session.createSelectionQuery(OF_CODE, StoredBlueprint.class).setParameter(1, code).setMaxResults(1)
                .getSingleResultOrNull().map(Optional::ofNullable);
    }

    /** The one that is in use, if one is. */
    Uni<Optional<StoredBlueprint>> active(Mutiny.Session session, String exam, Mode mode) {
        return session.createSelectionQuery(ACTIVE_FOR, StoredBlueprint.class).setParameter(1, exam)
                .setParameter(2, mode.wireName()).getSingleResultOrNull().map(Optional::ofNullable);
    }

    /** All that are in use. */
    Uni<List<StoredBlueprint>> active(Mutiny.Session session) {
        return session.createSelectionQuery(ACTIVE, StoredBlueprint.class).getResultList();
    }

    /** The newest first, of those that the list asks for. */
    Uni<List<StoredBlueprint>> page(Mutiny.Session session, BlueprintList list) {
        Mutiny.SelectionQuery<StoredBlueprint> query = session.createSelectionQuery(list.query(), StoredBlueprint.class);
        list.parameters().forEach(query::setParameter);
        return query.setMaxResults(list.limit() + 1).getResultList();
    }

    private static ProblemException missing() {
        return ProblemException.notFound("The blueprint");
    }
}
