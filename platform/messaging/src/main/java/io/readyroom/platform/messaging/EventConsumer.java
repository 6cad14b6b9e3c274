package io.readyroom.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Takes a polled batch of records exactly once: parse, mark in the inbox, handle, commit; the caller acknowledges to Kafka
 * when this completes. A transient failure is retried in place for as long as it lasts, so that nothing is overtaken. A batch
 * that fails otherwise is redone record by record, and only the ones that fail alone become dead letters.
 */
@Singleton
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Half a minute of capped pauses; a failure that lasts longer and isn't known to be transient counts as poison. */
    private static final int TRIES_OF_UNKNOWN = 5;

    private final Pool pool;
    private final Inbox inbox;
    private final Outbox outbox;
    private final DeadLetters deadLetters;

    EventConsumer(Pool pool, Inbox inbox, Outbox outbox, DeadLetters deadLetters) {
        this.pool = pool;
        this.inbox = inbox;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
    }

    /** Processes a batch; completes when every record is either effective, passed over or a dead letter. Never fails. */
    public Uni<Void> consume(ConsumerRecords<String, byte[]> records, EventBatchHandler handler) {
        List<Parsed> parsed = new ArrayList<>(records.count());
        Uni<Void> poison = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, byte[]> message : records) {
            try {
                EventParser.parse(message, handler.types()).ifPresent(event -> parsed.add(new Parsed(message, event)));
            } catch (PermanentEventException e) {
                poison = poison.chain(() -> putAside(message, e));
            }
        }
        followTrace(parsed);
        return poison.chain(() -> parsed.isEmpty() ? Uni.createFrom().voidItem() : handleAll(parsed, handler));
    }

    /** Log lines of a batch carry the trace of its first event; those of an earlier request must not stay. */
    private static void followTrace(List<Parsed> parsed) {
        String traceId = parsed.isEmpty() ? null : TraceContext.traceId(parsed.get(0).event().traceparent());
        if (traceId == null) {
            MDC.remove("traceId");
        } else {
            MDC.put("traceId", traceId);
        }
    }

    private Uni<Void> handleAll(List<Parsed> parsed, EventBatchHandler handler) {
        return inTransaction(parsed, handler)
                .onFailure(this::isTransient).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).indefinitely()
                .onFailure().recoverWithUni(failure -> parsed.size() == 1 ? handleFailure(parsed.get(0), handler, failure)
                        : handleSingly(parsed, handler));
    }

    private Uni<Void> handleSingly(List<Parsed> parsed, EventBatchHandler handler) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Parsed one : parsed) {
            chain = chain.chain(() -> handleAll(List.of(one), handler));
        }
        return chain;
    }

    private Uni<Void> handleFailure(Parsed one, EventBatchHandler handler, Throwable failure) {
        if (failure instanceof PermanentEventException) {
            return putAside(one.message(), failure);
        }
        return inTransaction(List.of(one), handler)
                .onFailure(this::isTransient).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).indefinitely()
                .onFailure(again -> !(again instanceof PermanentEventException)).retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE).atMost(TRIES_OF_UNKNOWN)
                .onFailure().recoverWithUni(lasting -> putAside(one.message(), lasting));
    }

    private Uni<Void> inTransaction(List<Parsed> parsed, EventBatchHandler handler) {
        return pool.withTransaction(connection -> fresh(connection, parsed)
                .chain(events -> events.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(connection, events)))
                .invoke(outbox::wake);
    }

    private Uni<List<ReceivedEvent>> fresh(SqlConnection connection, List<Parsed> parsed) {
        return inbox.accept(Transaction.on(connection), parsed.stream().map(one -> one.event().id()).toList())
                .map(ids -> parsed.stream().map(Parsed::event).filter(event -> ids.remove(event.id())).toList());
    }

    private Uni<Void> putAside(ConsumerRecord<String, byte[]> message, Throwable reason) {
        return Uni.createFrom().deferred(() -> deadLetters.put(message, reason))
                .onFailure().invoke(failure -> LOG.debug("Dead letter not stored yet", failure))
                .onFailure().retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).indefinitely();
    }

    private boolean isTransient(Throwable failure) {
        boolean retried = !(failure instanceof PermanentEventException) && SqlErrors.isTransient(failure);
        if (retried) {
            LOG.warnf("Events wait, tried again: %s", failure.toString());
        }
        return retried;
    }

    private record Parsed(ConsumerRecord<String, byte[]> message, ReceivedEvent event) {
    }
}
