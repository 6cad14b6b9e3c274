package io.readyroom.platform.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Several handlers of one topic as one: a channel has one consumer, and what its events mean is the business of several
 * features. No bean: each of the handlers is one. Each event goes to the one handler of its type, and the order across types is
 * kept: an erasure doesn't overtake what came before it.
 */
public final class EventHandlers implements EventBatchHandler {

    private final String topic;
    private final Map<String, EventBatchHandler> byType = new HashMap<>();

    private EventHandlers(String topic) {
        this.topic = topic;
    }

    /**
     * Those of the handlers that read the topic.
     *
     * @throws IllegalStateException when two of them read the same type
     */
    public static EventHandlers of(String topic, Collection<EventBatchHandler> handlers) {
        EventHandlers all = new EventHandlers(topic);
        handlers.stream().filter(handler -> handler.topic().equals(topic)).forEach(all::add);
        return all;
    }

    private void add(EventBatchHandler handler) {
        for (String type : handler.types()) {
            if (byType.put(type, handler) != null) {
                throw new IllegalStateException("two handlers read " + type);
            }
        }
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return Multi.createFrom().iterable(runs(events))
                .onItem().transformToUniAndConcatenate(run -> byType.get(run.get(0).type()).handle(tx, run))
                .collect().last()
                .replaceWithVoid();
    }

    /** Neighbouring events of the same handler go together. */
    private List<List<ReceivedEvent>> runs(List<ReceivedEvent> events) {
        List<List<ReceivedEvent>> runs = new ArrayList<>();
        EventBatchHandler last = null;
        for (ReceivedEvent event : events) {
            EventBatchHandler handler = byType.get(event.type());
            if (handler != last) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(event);
            last = handler;
        }
        return runs;
    }
}
