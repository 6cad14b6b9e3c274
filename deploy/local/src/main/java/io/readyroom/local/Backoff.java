package io.readyroom.local;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long to wait before the next restart: twice as long each time, up to a limit; short again after a good minute. */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration GOOD = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private Duration next = FIRST;
    private long started;

    Backoff(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    /** The process has ended: how long to wait. */
    Duration next() {
        if (nanoTime.getAsLong() - started >= GOOD.toNanos()) {
            next = FIRST;
        }
        Duration current = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return current;
    }

    /** The process was started again just now. */
    void started() {
        started = nanoTime.getAsLong();
    }
}
