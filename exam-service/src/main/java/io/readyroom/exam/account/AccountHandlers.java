package io.readyroom.exam.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Gives each event to the one handler of its type, and keeps the order across types. */
final class AccountHandlers implements EventBatchHandler {

    private final Map<String, EventBatchHandler> byType = new HashMap<>();

    /** @throws IllegalStateException when two of them read the same type */
    AccountHandlers(List<EventBatchHandler> handlers) {
        for (EventBatchHandler handler : handlers) {
            for (String type : handler.types()) {
                if (byType.put(type, handler) != null) {
                    throw new IllegalStateException("two handlers read " + type);
                }
            }
        }
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTS;
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
