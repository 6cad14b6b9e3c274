package io.readyroom.platform.messaging;

import java.util.List;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.quarkus.arc.All;
import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Gives a record that was put aside to the handler of its topic once more, through the same inbox. */
@Singleton
public class Redelivery {

    private final List<EventBatchHandler> handlers;
    private final Inbox inbox;

    Redelivery(@All List<EventBatchHandler> handlers, Inbox inbox) {
        this.handlers = handlers;
        this.inbox = inbox;
    }

    /**
     * Does the record's work in the caller's transaction, unless its event has taken effect before.
     *
     * @return fails with {@link PermanentEventException} when it still can't be processed, or nobody here reads it;
     *         with anything else as its handler does. Then nothing is to be committed
     */
    public Uni<Void> deliver(SqlConnection tx, ConsumerRecord<String, byte[]> message) {
        return Uni.createFrom().deferred(() -> {
            List<EventBatchHandler> readers = handlers.stream().filter(handler -> handler.topic().equals(message.topic()))
                    .toList();
            for (EventBatchHandler handler : readers) {
                var event = EventParser.parse(message, handler.types());
                if (event.isPresent()) {
                    return deliver(tx, event.get(), handler);
                }
            }
            return Uni.createFrom().failure(new PermanentEventException("nobody here reads such events from this topic"));
        });
    }

    private Uni<Void> deliver(SqlConnection tx, ReceivedEvent event, EventBatchHandler handler) {
        return inbox.accept(Transaction.on(tx), List.of(event.id()))
                .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(tx, List.of(event)));
    }
}
