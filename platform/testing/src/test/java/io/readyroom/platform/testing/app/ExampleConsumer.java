package io.readyroom.platform.testing.app;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class ExampleConsumer implements EventBatchHandler {

    private final EventConsumer consumer;

    ExampleConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("examples")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public Set<String> types() {
        return Set.of("ExampleCreated");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ReceivedEvent event : events) {
            String name = event.as(Example.class).name();
            if (name.startsWith("poison")) {
                return Uni.createFrom().failure(new PermanentEventException("poisonous name"));
            }
            done = done.chain(() -> tx.preparedQuery("INSERT INTO example (event_id, name, traceparent) VALUES ($1, $2, $3)")
                    .execute(Tuple.of(event.id(), name, event.traceparent())).replaceWithVoid());
        }
        return done;
    }

    record Example(String name) {
    }
}
