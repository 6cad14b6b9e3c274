package io.readyroom.scoring.bank;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Keeps the copies of questions up to date; an older state than the known one changes nothing. */
@ApplicationScoped
class QuestionConsumer implements EventBatchHandler {

    private final EventConsumer consumer;
    private final Bank bank;

    QuestionConsumer(EventConsumer consumer, Bank bank) {
        this.consumer = consumer;
        this.bank = bank;
    }

    @Incoming("questions")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.QUESTIONS;
    }

    @Override
    public Set<String> types() {
        return Set.of("QuestionChanged");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return bank.storeQuestions(tx, events);
    }
}
