package io.readyroom.question.statistics;

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

/** Feeds the read model. */
@Singleton
class StatisticsEvents implements EventBatchHandler {

    private final EventConsumer consumer;
    private final StatisticsRepository repository;

    StatisticsEvents(EventConsumer consumer, StatisticsRepository repository) {
        this.consumer = consumer;
        this.repository = repository;
    }

    @Incoming("item-statistics")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.ITEM_STATISTICS;
    }

    @Override
    public Set<String> types() {
        return Set.of("ItemStatisticsChanged");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return repository.put(tx, events.stream().map(StatisticsEvents::state).toList());
    }

    private static StatisticsRepository.State state(ReceivedEvent event) {
        ItemStatisticsChanged what = event.as(ItemStatisticsChanged.class);
        if (!what.isComplete()) {
            throw new PermanentEventException("statistics without their version, attempts or flags, or out of bounds");
        }
        return new StatisticsRepository.State(what, event.data().toString());
    }
}
