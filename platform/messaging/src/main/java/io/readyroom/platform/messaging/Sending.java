package io.readyroom.platform.messaging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/** Records on their way to the broker, and what became of each. */
final class Sending {

    private final AtomicReferenceArray<RecordMetadata> places;
    private final AtomicInteger open;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CompletableFuture<Sending> ended = new CompletableFuture<>();

    private Sending(int messages) {
        places = new AtomicReferenceArray<>(messages);
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
                producer.send(messages.get(index), (place, failed) -> sending.done(index, place, failed));
            }
            sending.leave(next, sending.failure());
        } catch (RuntimeException e) {
            // The producer itself is at its end; what only one record is to blame for is told to its callback.
            sending.leave(next, e);
        }
        return sending;
    }

    private void leave(int from, Throwable why) {
        IntStream.range(from, places.length()).forEach(index -> done(index, null, why));
    }

    private void done(int index, RecordMetadata place, Throwable failed) {
        if (failed == null) {
            places.set(index, place);
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
        return places.get(index) != null;
    }

    /** The partition of the record of that place, which is acknowledged. */
    int partition(int index) {
        return places.get(index).partition();
    }

    /** Its offset in there, or null when the broker didn't say. */
    Long offset(int index) {
        RecordMetadata place = places.get(index);
        return place.hasOffset() ? place.offset() : null;
    }

    /** Why the first one failed that did, or null. */
    Throwable failure() {
        return failure.get();
    }
}
