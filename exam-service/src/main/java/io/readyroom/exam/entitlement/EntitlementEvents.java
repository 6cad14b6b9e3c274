package io.readyroom.exam.entitlement;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.readyroom.exam.erasure.ErasedAccounts;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Feeds the read model with entitlements. */
@Singleton
class EntitlementEvents implements EventBatchHandler {

    private final EventConsumer consumer;
    private final EntitlementRepository repository;
    private final ErasedAccounts erased;

    EntitlementEvents(EventConsumer consumer, EntitlementRepository repository, ErasedAccounts erased) {
        this.consumer = consumer;
        this.repository = repository;
        this.erased = erased;
    }

    @Incoming("entitlements")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.ENTITLEMENTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("EntitlementChanged");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        List<EntitlementChanged> states = events.stream().map(EntitlementEvents::state).toList();
        return erased.of(tx, states.stream().map(EntitlementChanged::accountId).toList())
                .map(gone -> states.stream().filter(state -> !gone.contains(state.accountId())).toList())
                .chain(kept -> kept.isEmpty() ? Uni.createFrom().voidItem() : repository.putEntitlements(tx, kept));
    }

    private static EntitlementChanged state(ReceivedEvent event) {
        EntitlementChanged state = event.as(EntitlementChanged.class);
        if (!state.isComplete()) {
            throw new PermanentEventException("an entitlement without id, account, family or status");
        }
        return state;
    }
}
