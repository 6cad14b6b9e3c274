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
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class ExampleConsumer implements EventBatchHandler {

    private final EventConsumer consumer;
    private final Workbench workbench;

    ExampleConsumer(EventConsumer consumer, Workbench workbench) {
        this.consumer = consumer;
        this.workbench = workbench;
    }

    @Incoming("examples")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        workbench.comes(records.count());
        return consumer.consume(records, this).eventually(workbench::goes);
    }

    @Override
    public String topic() {
        return Topics.ASSIGNMENTS;
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
            if (workbench.isPoison(name)) {
                return Uni.createFrom().failure(new PermanentEventException("poisonous name"));
            }
            done = done.chain(() -> workbench.whenFree(name))
                    .chain(() -> tx.preparedQuery("INSERT INTO example (event_id, name, traceparent) VALUES ($1, $2, $3)")
                            .execute(Tuple.of(event.id(), name, event.traceparent())).replaceWithVoid());
        }
        return done;
    }

    record Example(String name) {
    }
}
