package io.readyroom.platform.testing.app;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Three aggregates, each a portion of its own. */
@Singleton
class ExampleStates implements StateSource {

    private final Pool pool;
    private final Outbox outbox;

    ExampleStates(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Topics.ASSIGNMENTS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        UUID next = new UUID(0, after.getLeastSignificantBits() + 1);
        if (next.getLeastSignificantBits() > 3) {
            return Uni.createFrom().item(Portion.whole(0));
        }
        OutgoingEvent event = OutgoingEvent.of(Topics.ASSIGNMENTS, next.toString(), "ExampleState", next.toString(), 1,
                "{\"aggregateVersion\":1}");
        return pool.withTransaction(connection -> outbox.append(Transaction.on(connection), List.of(event)))
                .replaceWith(new Portion(1, next));
    }
}
