package io.readyroom.scoring.erasure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Erases accounts as they are told, and tells that it is done; told again, again: the first answer may be lost. */
@Singleton
class AccountErasures implements EventBatchHandler {

    private final Erasure erasure;
    private final Outbox outbox;
    private final Clock clock;

    AccountErasures(Erasure erasure, Outbox outbox, Clock clock) {
        this.erasure = erasure;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("AccountErased");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return Multi.createFrom().iterable(events)
                .onItem().transformToUniAndConcatenate(event -> erase(tx, event))
                .collect().last()
                .replaceWithVoid();
    }

    private Uni<Void> erase(SqlConnection tx, ReceivedEvent event) {
        AccountErased erased = event.as(AccountErased.class);
        return erasure.erase(tx, erased.accountId(), erased.erasedAt())
                .chain(() -> outbox.append(Transaction.on(tx), List.of(ErasureCompleted
                        .of(erased, clock.instant().truncatedTo(ChronoUnit.MILLIS)).toEvent().causedBy(event))));
    }
}
