package io.readyroom.exam.account;

import java.util.List;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.quarkus.arc.All;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.EventHandlers;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;

/** One consumer of the topic: what happens to an account takes effect in the order in which it happened. */
@Singleton
class AccountEvents {

    private final EventConsumer consumer;
    private final EventHandlers handlers;

    AccountEvents(EventConsumer consumer, @All List<EventBatchHandler> all) {
        this.consumer = consumer;
        this.handlers = EventHandlers.of(Topics.ACCOUNTS, all);
    }

    @Incoming("accounts")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, handlers);
    }
}
