package io.readyroom.exam.user;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.readyroom.platform.database.EventLoops;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Lets a few at a time ask a neighbour; the others wait here for their turn. All at once they would wait at the neighbour, each
 * against its own limit of time, and what takes too long there opens the circuit for everybody.
 */
final class Turnstile {

    private final Vertx vertx;
    private final int capacity;
    private final Deque<Promise<Void>> waiting = new ArrayDeque<>();
    private int free;

    /**
     * @param atATime how many may be at work
     * @param capacity how many may wait
     */
    Turnstile(Vertx vertx, int atATime, int capacity) {
        this.vertx = vertx;
        this.free = atATime;
        this.capacity = capacity;
    }

    /**
     * Does the work when it is its turn, on the context of whoever asks; fails with {@link RejectedExecutionException} at once
     * when too many are waiting.
     */
    <T> Uni<T> pass(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(EventLoops.here(vertx, enter())))
                .chain(() -> Uni.createFrom().deferred(work::get).onTermination().invoke(this::leave));
    }

    private Future<Void> enter() {
        synchronized (waiting) {
            if (free > 0) {
                free--;
                return Future.succeededFuture();
            }
            if (waiting.size() >= capacity) {
                return Future.failedFuture(new RejectedExecutionException("too many wait for a neighbour"));
            }
            Promise<Void> turn = Promise.promise();
            waiting.add(turn);
            return turn.future();
        }
    }

    private void leave() {
        Promise<Void> next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.complete();
        }
    }
}
