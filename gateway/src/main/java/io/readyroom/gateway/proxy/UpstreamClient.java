package io.readyroom.gateway.proxy;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Keep-alive connections to one service, with its deadlines. Each event loop has its own: a shared pool hands out whichever
 * connection was used last, most often another loop's, and every request then wakes two threads more.
 */
final class UpstreamClient {

    /**
     * Under the 60 s after which the services close an idle connection: the pool must let go first. And under a replica's
     * shutdown delay, so that no request meets a connection that is just being closed.
     */
    private static final int KEEP_ALIVE_SECONDS = 5;
    /** An answer that stops coming. */
    private static final int STALLED_SECONDS = 40;
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT);

    private final ThreadLocal<HttpClient> ofThisEventLoop;
    private final UpstreamConfig.Settings settings;
    private final int port;

    UpstreamClient(Vertx vertx, UpstreamConfig.Settings settings) {
        this.settings = settings;
        this.port = portOf(settings.url());
        this.ofThisEventLoop = ThreadLocal.withInitial(() -> create(vertx, settings));
    }

    private static HttpClient create(Vertx vertx, UpstreamConfig.Settings settings) {
        HttpClientOptions options = new HttpClientOptions().setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setReadIdleTimeout(STALLED_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                // The trace context is passed on by RequestHeaders, without a span of its own for each call.
                .setTracingPolicy(TracingPolicy.IGNORE);
        return vertx.httpClientBuilder().with(options)
                .with(new PoolOptions().setHttp1MaxSize(settings.connections()).setMaxWaitQueueSize(settings.waiting()))
                .build();
    }

    URI url() {
        return settings.url();
    }

    /**
     * Sends a request. Where repeating is harmless, a connection that broke before anything came back is tried once more.
     *
     * @return the answer's head; fails with {@link NotConnectedException} when nothing was sent
     */
    Future<HttpClientResponse> send(HttpMethod method, String uri, MultiMap headers, Buffer body) {
        Future<HttpClientResponse> answer = attempt(method, uri, headers, body);
        if (!REPEATABLE.contains(method)) {
            return answer;
        }
        return answer
                .recover(failure -> isBroken(failure) ? attempt(method, uri, headers, body) : Future.failedFuture(failure));
    }

    /** Sends a request once, its body as it comes; the deadline counts from the first byte. */
    Future<HttpClientResponse> stream(HttpMethod method, String uri, MultiMap headers, ReadStream<Buffer> body) {
        body.pause();
        return request(method, uri).compose(request -> {
            request.headers().addAll(headers);
            request.setChunked(!headers.contains(HttpHeaders.CONTENT_LENGTH));
            return request.send(body);
        });
    }

    private Future<HttpClientResponse> attempt(HttpMethod method, String uri, MultiMap headers, Buffer body) {
        return request(method, uri).compose(request -> dispatch(request, headers, body));
    }

    private Future<HttpClientRequest> request(HttpMethod method, String uri) {
        RequestOptions options = new RequestOptions().setHost(settings.url().getHost()).setPort(port)
                .setSsl("https".equals(settings.url().getScheme())).setMethod(method).setURI(uri)
                .setConnectTimeout(settings.connectWithin().toMillis()).setIdleTimeout(settings.deadline().toMillis());
        return ofThisEventLoop.get().request(options)
                .recover(failure -> Future.failedFuture(new NotConnectedException(failure)));
    }

    private static Future<HttpClientResponse> dispatch(HttpClientRequest request, MultiMap headers, Buffer body) {
        request.headers().addAll(headers);
        return body.length() == 0 ? request.send() : request.send(body);
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }

    private static int portOf(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }

    /** There was no connection, or none in time: the service has seen nothing of the request. */
    static final class NotConnectedException extends RuntimeException {

        NotConnectedException(Throwable cause) {
            super("no connection", cause, false, false);
        }
    }
}
