package io.readyroom.platform.messaging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/** Records on their way to the broker, and what became of each. */
final class Sending {

    private static final int ACKNOWLEDGED = 1;

    private final AtomicIntegerArray outcomes;
    private final AtomicInteger open;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CompletableFuture<Sending> ended = new CompletableFuture<>();

    private Sending(int messages) {
        outcomes = new AtomicIntegerArray(messages);
        open = new AtomicInteger(messages);
    }

    /**
     * Sends on the calling thread, which waits when the producer's buffer is full or nothing is known of the topic. What stands
     * behind a record that has waited in vain isn't tried: it would wait as long again, each by itself.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the same.
    static Sending of(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> messages) {
        Sending sending = new Sending(messages.size());
        int next = 0;
        try {
            for (; next < messages.size() && !(sending.failure() instanceof TimeoutException); next++) {
                int index = next;
                producer.send(messages.get(index), (metadata, failed) -> sending.done(index, failed));
            }
            sending.leave(next, sending.failure());
        } catch (RuntimeException e) {
            // The producer itself is at its end; what only one record is to blame for is told to its callback.
            sending.leave(next, e);
        }
        return sending;
    }

    private void leave(int from, Throwable why) {
        IntStream.range(from, outcomes.length()).forEach(index -> done(index, why));
    }

    private void done(int index, Throwable failed) {
        if (failed == null) {
            outcomes.set(index, ACKNOWLEDGED);
        } else {
            failure.compareAndSet(null, failed);
        }
        if (open.decrementAndGet() == 0) {
            ended.complete(this);
        }
    }

    /** Completes, and never fails, when nothing is on its way any more. */
    CompletableFuture<Sending> ended() {
        return ended;
    }

    /** Whether all in-sync replicas have the record of that place. */
    boolean isAcknowledged(int index) {
        return outcomes.get(index) == ACKNOWLEDGED;
    }

    /** Why the first one failed that did, or null. */
    Throwable failure() {
        return failure.get();
    }
}
