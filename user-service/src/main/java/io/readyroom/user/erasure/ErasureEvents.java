package io.readyroom.user.erasure;

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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Keeps which services have erased an account. */
@Singleton
class ErasureEvents implements EventBatchHandler {

    private final EventConsumer consumer;
    private final ErasureRepository erasures;
    private final ErasureConfig config;

    ErasureEvents(EventConsumer consumer, ErasureRepository erasures, ErasureConfig config) {
        this.consumer = consumer;
        this.erasures = erasures;
        this.config = config;
    }

    @Incoming("erasures")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.ERASURES;
    }

    @Override
    public Set<String> types() {
        return Set.of("ErasureCompleted");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return Multi.createFrom().iterable(events)
                .onItem().transformToUniAndConcatenate(event -> erasures.complete(tx, completed(event), config.services()))
                .collect().last().replaceWithVoid();
    }

    private static ErasureCompleted completed(ReceivedEvent event) {
        ErasureCompleted completed = event.as(ErasureCompleted.class);
        if (!completed.isComplete()) {
            throw new PermanentEventException("a completion without account, service or time");
        }
        return completed;
    }
}
