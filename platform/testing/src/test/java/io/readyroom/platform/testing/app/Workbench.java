package io.readyroom.platform.testing.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;

/** Lets a test mend or hold the consumer, and see how much it takes at a time. */
@Singleton
public class Workbench {

    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger largestBatch = new AtomicInteger();
    private volatile String mended = "nothing";
    private volatile CompletableFuture<Void> free = CompletableFuture.completedFuture(null);

    /** From now on names with that part are no poison any more. */
    public void mend(String part) {
        mended = part;
    }

    /** From now on whatever is named slow waits for what is answered here. */
    public CompletableFuture<Void> hold() {
        free = new CompletableFuture<>();
        return free;
    }

    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    public int largestBatch() {
        return largestBatch.get();
    }

    boolean isPoison(String name) {
        return name.startsWith("poison") && !name.contains(mended);
    }

    Uni<Void> whenFree(String name) {
        return name.startsWith("slow") ? Uni.createFrom().completionStage(() -> free) : Uni.createFrom().voidItem();
    }

    void comes(int records) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        largestBatch.accumulateAndGet(records, Math::max);
    }

    void goes() {
        atOnce.decrementAndGet();
    }
}
