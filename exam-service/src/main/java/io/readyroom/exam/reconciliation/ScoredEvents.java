package io.readyroom.exam.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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

/** Hears that sessions were scored. */
@Singleton
class ScoredEvents implements EventBatchHandler {

    private final EventConsumer consumer;
    private final ReconciliationRepository repository;

    ScoredEvents(EventConsumer consumer, ReconciliationRepository repository) {
        this.consumer = consumer;
        this.repository = repository;
    }

    @Incoming("results")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.RESULTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("ExamScored");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return repository.markScored(tx, events.stream().map(ScoredEvents::sessionId).distinct().toList());
    }

    private static UUID sessionId(ReceivedEvent event) {
        UUID id = event.as(ExamScored.class).sessionId();
        if (id == null) {
            throw new PermanentEventException("a result without a session");
        }
        return id;
    }

    /** The part of scoring-service's event that is read here. */
    private record ExamScored(UUID sessionId) {
    }
}
