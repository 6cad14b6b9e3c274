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

/** Feeds the read model with families and products of exams. */
@Singleton
class ExamEvents implements EventBatchHandler {

    private final EventConsumer consumer;
    private final EntitlementRepository repository;

    ExamEvents(EventConsumer consumer, EntitlementRepository repository) {
        this.consumer = consumer;
        this.repository = repository;
    }

    @Incoming("exams")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.EXAMS;
    }

    @Override
    public Set<String> types() {
        return Set.of("ExamChanged");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return repository.putOffers(tx, events.stream().map(ExamEvents::state).toList());
    }

    private static ExamChanged state(ReceivedEvent event) {
        ExamChanged state = event.as(ExamChanged.class);
        if (!state.isComplete()) {
            throw new PermanentEventException("an exam without code or family");
        }
        return state;
    }
}
