package io.readyroom.platform.web.hot;

import java.util.function.Consumer;

import io.readyroom.platform.web.security.Caller;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * A request whose caller is known and may do this.
 *
 * @param origin the Vert.x context on which it came
 * @param target what path and query say
 * @param body whole; empty when there is none
 */
public record HotRequest<T>(RoutingContext context, Context origin, Caller caller, T target, Buffer body) {

    private static final int CREATED = 201;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    /** Leaves it to the resource. */
    public void passOn() {
        context.next();
    }

    /** Goes on when work elsewhere is done, on the request's own context: only there its trace is known. */
    public <R> void when(Future<R> work, Consumer<R> done, Consumer<Throwable> failed) {
        work.onComplete(result -> origin.runOnContext(now -> {
            if (result.succeeded()) {
                done.accept(result.result());
            } else {
                failed.accept(result.cause());
            }
        }));
    }

    /** Answers 200. */
    public void answer(byte[] json) {
        // Whoever has gone is not told.
        if (!context.response().closed()) {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(json));
        }
    }

    /** Answers 201 and where to find what was made. */
    public void answerCreated(String location, byte[] json) {
        if (!context.response().closed()) {
            context.response().setStatusCode(CREATED).putHeader(HttpHeaders.LOCATION, location);
            answer(json);
        }
    }
}
