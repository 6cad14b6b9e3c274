package io.readyroom.exam.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.Partner;
import io.readyroom.exam.assignment.AssignmentRepository.KnownReferences;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Makes, changes and closes assignments; each change is published in its transaction. */
@Singleton
class Assignments {

    private final Pool pool;
    private final AssignmentRepository repository;
    private final Outbox outbox;

    Assignments(Pool pool, AssignmentRepository repository, Outbox outbox) {
        this.pool = pool;
        this.repository = repository;
        this.outbox = outbox;
    }

    /** Fails with {@code invalid-request} when a field doesn't go with the others or names what isn't there. */
    Uni<AssignmentResponse> create(Partner partner, CreateAssignmentRequest request, CreateKey key) {
        request.window();
        ReturnUrl.require(request.returnUrl());
        return pool.withTransaction(tx -> key.once(Transaction.on(tx), partner.clientId(),
                () -> repository.known(tx, partner, request).invoke(Assignments::requireAll)
                        .chain(() -> repository.insert(tx, partner, request))
                        .call(created -> publish(tx, created))
                        .map(AssignmentResponse::from)))
                .invoke(outbox::wake);
    }

    /** Fails with {@code precondition-failed} when somebody was first, and with {@code assignment-closed}. */
    Uni<Assignment> edit(Partner partner, UUID id, EditTag tag, EditAssignmentRequest request) {
        ReturnUrl.require(request.returnUrl());
        return pool.withTransaction(tx -> repository.lock(tx, partner, id)
                .invoke(current -> tag.require(current.version()))
                .invoke(Assignments::requireNotClosedByHand)
                .chain(current -> repository.update(tx, id, request, request.window(current)))
                .call(changed -> publish(tx, changed)))
                .invoke(outbox::wake);
    }

    /** Closes it for good, or answers that it is closed. */
    Uni<Assignment> close(Partner partner, UUID id) {
        return pool.withTransaction(tx -> repository.close(tx, partner, id)
                .call(closed -> closed.map(assignment -> publish(tx, assignment))
                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .invoke(outbox::wake)
                .chain(closed -> closed.map(Uni.createFrom()::item).orElseGet(() -> repository.require(partner, id)));
    }

    Uni<List<Assignment>> list(Partner partner, Optional<UUID> before, int limit) {
        return repository.list(partner, before, limit);
    }

    Uni<Assignment> require(Partner partner, UUID id) {
        return repository.require(partner, id);
    }

    private Uni<Void> publish(SqlConnection tx, Assignment assignment) {
        return outbox.append(Transaction.on(tx), List.of(AssignmentChanged.of(assignment).toEvent()));
    }

    /** One whose time is over may get more of it; one that somebody closed stays so. */
    private static void requireNotClosedByHand(Assignment current) {
        if (current.closedAt() != null) {
            current.requireNotClosed();
        }
    }

    private static void requireAll(KnownReferences known) {
        if (!known.exam()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no exam of that code.")
                    .withError("exam", "unknown exam");
        }
        if (!known.prerequisites()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Not all of the prerequisites are assignments of yours.")
                    .withError("prerequisites", "unknown assignment");
        }
    }
}
