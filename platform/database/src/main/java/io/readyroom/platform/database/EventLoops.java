package io.readyroom.platform.database;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Takes what was done on another event loop back to where it was asked for. */
public final class EventLoops {

    private EventLoops() {
    }

    /** The same future, completed on the context of whoever calls this: only there a request's trace is known. */
    public static <T> Future<T> here(Vertx vertx, Future<T> elsewhere) {
        Context here = vertx.getOrCreateContext();
        Promise<T> promise = Promise.promise();
        elsewhere.onComplete(done -> here.runOnContext(now -> promise.handle(done)));
        return promise.future();
    }
}
