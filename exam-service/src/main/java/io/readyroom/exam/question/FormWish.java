package io.readyroom.exam.question;

import java.time.Duration;

import io.opentelemetry.context.Context;
import io.vertx.core.Promise;

/**
 * A form that somebody waits for.
 *
 * @param trace of whoever asks
 * @param since reading of {@link System#nanoTime} when it was asked for
 */
record FormWish(FormRequest request, Context trace, long since, Promise<Form> form) {

    /** Of whoever asks now. */
    static FormWish of(FormRequest request) {
        return new FormWish(request, Context.current(), System.nanoTime(), Promise.promise());
    }

    boolean hasWaited(Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }
}
