package io.readyroom.platform.messaging;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/** Measures the outbox's age and keeps the history's partitions. */
@Singleton
class OutboxUpkeep {

    private static final Logger LOG = Logger.getLogger(OutboxUpkeep.class);
    private static final long MEASURE_EVERY = 5_000;
    private static final long MAINTAIN_EVERY = 3_600_000;

    private final Vertx vertx;
    private final OutboxStore store;
    private final AtomicReference<Double> oldestAge = new AtomicReference<>(0.0);

    OutboxUpkeep(Vertx vertx, OutboxStore store, MeterRegistry metrics) {
        this.vertx = vertx;
        this.store = store;
        metrics.gauge("readyroom.outbox.oldest.age.seconds", oldestAge, AtomicReference::get);
    }

    void start(@Observes StartupEvent event) {
        maintain();
        vertx.setPeriodic(MEASURE_EVERY, id -> measure());
        vertx.setPeriodic(MAINTAIN_EVERY, id -> maintain());
    }

    private void measure() {
        store.oldestAge().subscribe().with(oldestAge::set, failure -> LOG.debug("Outbox age unknown", failure));
    }

    private void maintain() {
        store.maintain().subscribe().with(done -> LOG.debug("Outbox history maintained"),
                failure -> LOG.warnf("Outbox history not maintained, tried again in an hour: %s", failure.toString()));
    }
}
