package io.readyroom.gateway.edge;

import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Collects a request's body up to a limit. What goes beyond is read and thrown away, so that the client gets to read the
 * refusal
 * instead of a reset connection; one that doesn't stop at all is cut off.
 */
final class RequestBody {

    /** Read of a refused body before the connection is closed. */
    private static final long PATIENCE = 4L * 1024 * 1024;

    private final HttpServerRequest request;
    private final int limit;
    private final Runnable tooLarge;
    private Buffer collected = Buffer.buffer();
    private long seen;

    private RequestBody(HttpServerRequest request, int limit, Runnable tooLarge) {
        this.request = request;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    /** Calls one of the two: the whole body (empty when there is none), or that it is over the limit. */
    static void collect(HttpServerRequest request, int limit, Consumer<Buffer> whole, Runnable tooLarge) {
        if (declared(request) > limit) {
            discard(request);
            tooLarge.run();
            return;
        }
        if (!isPresent(request)) {
            discard(request);
            whole.accept(Buffer.buffer());
            return;
        }
        letCome(request);
        new RequestBody(request, limit, tooLarge).read(whole);
    }

    /** Calls one of the two: the body may be read as it comes, or its declared length is over the limit. */
    static void stream(HttpServerRequest request, int limit, Runnable ready, Runnable tooLarge) {
        if (declared(request) > limit) {
            discard(request);
            tooLarge.run();
            return;
        }
        letCome(request);
        ready.run();
    }

    private static void letCome(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    /** Whether the request says that a body follows. */
    static boolean isPresent(HttpServerRequest request) {
        return !request.isEnded() && (declared(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        // HTTP/2 frames need neither header; whoever sends a body says of what type it is.
                || (isHttp2(request) && request.getHeader(HttpHeaders.CONTENT_TYPE) != null));
    }

    /** Reads what still comes without keeping it; called whenever a request is answered before its body was read. */
    static void discard(HttpServerRequest request) {
        if (!request.isEnded()) {
            RequestBody rest = new RequestBody(request, 0, () -> {
            });
            rest.collected = null;
            request.handler(rest::throwAway);
            request.resume();
        }
    }

    private void read(Consumer<Buffer> whole) {
        request.handler(this::accept);
        request.endHandler(end -> {
            if (collected != null) {
                whole.accept(collected);
            }
        });
        request.resume();
    }

    private void accept(Buffer chunk) {
        if (collected == null) {
            throwAway(chunk);
            return;
        }
        if (collected.length() + chunk.length() > limit) {
            collected = null;
            throwAway(chunk);
            tooLarge.run();
            return;
        }
        collected.appendBuffer(chunk);
    }

    private void throwAway(Buffer chunk) {
        seen += chunk.length();
        if (seen > PATIENCE) {
            request.connection().close();
        }
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty refuses what isn't a number before it gets here.
        return length == null ? 0 : Long.parseLong(length.trim());
    }

    private static boolean isHttp2(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }
}
