package io.readyroom.platform.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * Publishes what stands in the outbox and moves it to the history after the broker's acknowledgement. At least once: what was
 * sent but not yet moved when the process died is sent again. Never reads "ids greater than the last one": sequences commit
 * out of order.
 */
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long SHORTEST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 1_000;

    private final Vertx vertx;
    private final OutboxStore store;
    private final EventProducer producer;
    private final RelayLeadership leadership;
    private final String source;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile long timer = -1;
    private volatile long pause = SHORTEST_PAUSE;
    private volatile boolean failing;

    OutboxRelay(Vertx vertx, OutboxStore store, EventProducer producer, RelayLeadership leadership,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.vertx = vertx;
        this.store = store;
        this.producer = producer;
        this.leadership = leadership;
        this.source = "/" + service;
    }

    void start(@Observes StartupEvent event, OutboxSignal signal) {
        signal.listen(this::wake);
        wake();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Runs now, or once more after the run that is under way. */
    private void wake() {
        woken.set(true);
        pause = SHORTEST_PAUSE;
        run();
    }

    private void run() {
        if (stopped || !busy.compareAndSet(false, true)) {
            return;
        }
        vertx.cancelTimer(timer);
        woken.set(false);
        leadership.holdOrTake()
                .chain(leads -> leads ? relayOnce() : Uni.createFrom().item(0))
                .subscribe().with(this::afterRun, this::afterFailure);
    }

    private Uni<Integer> relayOnce() {
        return store.pending().chain(events -> events.isEmpty() ? Uni.createFrom().item(0) : publish(events));
    }

    private Uni<Integer> publish(List<PendingEvent> events) {
        return producer.send(events.stream().map(event -> event.toRecord(source)).toList())
                .call(sending -> moveToHistory(events, sending))
                .invoke(OutboxRelay::failIfAnyFailed)
                .replaceWith(events.size());
    }

    private Uni<Void> moveToHistory(List<PendingEvent> events, Sending sending) {
        List<PublishedEvent> acknowledged = IntStream.range(0, events.size()).filter(sending::isAcknowledged)
                .mapToObj(index -> new PublishedEvent(events.get(index).id(), sending.partition(index), sending.offset(index)))
                .toList();
        return acknowledged.isEmpty() ? Uni.createFrom().voidItem() : store.moveToHistory(acknowledged);
    }

    private static void failIfAnyFailed(Sending sending) {
        if (sending.failure() != null) {
            throw new KafkaException("some events were not taken: " + sending.failure().getMessage(), sending.failure());
        }
    }

    private void afterRun(int published) {
        if (failing) {
            failing = false;
            LOG.info("The outbox is being published again");
        }
        busy.set(false);
        if (published > 0 || woken.get()) {
            pause = SHORTEST_PAUSE;
            run();
        } else {
            runLater();
        }
    }

    private void afterFailure(Throwable failure) {
        if (!failing && !stopped) {
            failing = true;
            LOG.warnf("The outbox can't be published at the moment, it is kept and tried again: %s", failure.toString());
        }
        LOG.debug("Outbox relay failed", failure);
        busy.set(false);
        pause = LONGEST_PAUSE;
        runLater();
    }

    private void runLater() {
        if (!stopped) {
            timer = vertx.setTimer(pause, id -> run());
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }
}
