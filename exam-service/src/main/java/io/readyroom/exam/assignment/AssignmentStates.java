package io.readyroom.exam.assignment;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Every assignment as it is. */
@Singleton
class AssignmentStates implements StateSource {

    private static final int PORTION = 500;

    private final Pool pool;
    private final AssignmentRepository assignments;
    private final Outbox outbox;

    AssignmentStates(Pool pool, AssignmentRepository assignments, Outbox outbox) {
        this.pool = pool;
        this.assignments = assignments;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Topics.ASSIGNMENTS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        return pool.withTransaction(tx -> assignments.lockAfter(tx, after, PORTION)
                .call(found -> outbox.append(Transaction.on(tx),
                        found.stream().map(assignment -> AssignmentChanged.of(assignment).toEvent()).toList())))
                .map(AssignmentStates::portion);
    }

    private static Portion portion(List<Assignment> found) {
        return new Portion(found.size(), found.isEmpty() ? null : found.get(found.size() - 1).id());
    }
}
