package io.readyroom.question.interchange.job;

import java.util.function.Supplier;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/**
 * The seam between the thread of a job, which blocks because readers and writers of formats do, and everything else, which
 * doesn't.
 */
final class OnWorker {

    private OnWorker() {
    }

    /** Does work on an event loop and waits for it. Never from an event loop. */
    static <T> T join(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
