package io.readyroom.scoring.answerkey;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Keeps the copies up to date. An event that was seen, or an older one, adds nothing. */
@ApplicationScoped
class AnswerKeyConsumer implements EventBatchHandler {

    private static final Logger LOG = Logger.getLogger(AnswerKeyConsumer.class);

    private final EventConsumer consumer;
    private final AnswerKeyRepository keys;

    AnswerKeyConsumer(EventConsumer consumer, AnswerKeyRepository keys) {
        this.consumer = consumer;
        this.keys = keys;
    }

    @Incoming("answer-keys")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.ANSWER_KEYS;
    }

    @Override
    public Set<String> types() {
        return Set.of("AnswerKeyChanged");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return keys.append(tx, events.stream().map(AnswerKeyConsumer::read).toList())
                .invoke(added -> LOG.infof("Took %d new key revisions from %d events", added, events.size()))
                .replaceWithVoid();
    }

    /** Says no more than that: the reason of a refusal may quote what was read, and goes into the log. */
    private static AnswerKeyChanged read(ReceivedEvent event) {
        try {
            return event.as(AnswerKeyChanged.class);
        } catch (PermanentEventException e) {
            throw new PermanentEventException("data is no AnswerKeyChanged, or one of its keys is none");
        }
    }
}
