package io.readyroom.exam.answer;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** An answer in a lane, and whoever waits for what becomes of it. */
record Waiting(Answer answer, Promise<SaveOutcome> outcome) {

    Waiting(Answer answer) {
        this(answer, Promise.promise());
    }

    Future<SaveOutcome> future() {
        return outcome.future();
    }
}
