package io.readyroom.platform.messaging.deadletter;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/** Says how many dead letters wait for an operator: a metric to alert on, and a line when the number changes. */
@Singleton
class DeadLetterGauge {

    private static final Logger LOG = Logger.getLogger(DeadLetterGauge.class);
    private static final long COUNT_EVERY = 10_000;

    private final Vertx vertx;
    private final DeadLetterRepository letters;
    private final AtomicLong pending = new AtomicLong();

    DeadLetterGauge(Vertx vertx, DeadLetterRepository letters, MeterRegistry metrics) {
        this.vertx = vertx;
        this.letters = letters;
        metrics.gauge("readyroom.dead.letters.pending", pending, AtomicLong::doubleValue);
    }

    void start(@Observes StartupEvent event) {
        count();
        vertx.setPeriodic(COUNT_EVERY, id -> count());
    }

    private void count() {
        letters.countPending().subscribe().with(this::note, failure -> LOG.debug("Dead letters not counted", failure));
    }

    private void note(long counted) {
        if (pending.getAndSet(counted) == counted) {
            return;
        }
        if (counted == 0) {
            LOG.info("No dead letter waits any more");
        } else {
            LOG.warnf("%d dead letters wait to be replayed; GET /v1/operator/dead-letters lists them", counted);
        }
    }
}
