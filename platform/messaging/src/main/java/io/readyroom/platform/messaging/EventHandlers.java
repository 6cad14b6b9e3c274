package io.readyroom.platform.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Several handlers of one topic as one: a channel has one consumer, and what its events mean is the business of several
 * features.
 * No bean: each of the handlers is one.
 *
 * @param all each with types of its own; a batch is given to one after the other, in one transaction
 */
public record EventHandlers(String topic, List<EventBatchHandler> all) implements EventBatchHandler {

    /** Those of the handlers that read the topic. */
    public static EventHandlers of(String topic, Collection<EventBatchHandler> handlers) {
        return new EventHandlers(topic, handlers.stream().filter(handler -> handler.topic().equals(topic)).toList());
    }

    @Override
    public Set<String> types() {
        return all.stream().flatMap(handler -> handler.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        Uni<Void> handled = Uni.createFrom().voidItem();
        for (EventBatchHandler handler : all) {
            List<ReceivedEvent> own = events.stream().filter(event -> handler.types().contains(event.type())).toList();
            handled = own.isEmpty() ? handled : handled.chain(() -> handler.handle(tx, own));
        }
        return handled;
    }
}
