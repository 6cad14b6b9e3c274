package io.readyroom.exam.entitlement;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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

    EntitlementEvents(EventConsumer consumer, EntitlementRepository repository) {
        this.consumer = consumer;
        this.repository = repository;
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
        return repository.putEntitlements(tx, events.stream().map(EntitlementEvents::state).toList());
    }

    private static EntitlementChanged state(ReceivedEvent event) {
        EntitlementChanged state = event.as(EntitlementChanged.class);
        if (!state.isComplete()) {
            throw new PermanentEventException("an entitlement without id, account, family or status");
        }
        return state;
    }
}
