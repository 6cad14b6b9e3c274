package io.readyroom.exam.question;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.readyroom.platform.web.security.ServiceTokens;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Asks question-service, over keep-alive connections that each event loop has for itself. Without the REST client, whose
 * interceptors and request scopes cost more than all that is done with a form.
 */
@Singleton
class QuestionClient {

    private static final String FORMS = "/internal/forms";
    private static final String BATCH = FORMS + "/batch";
    private static final int OK = 200;
    /** Under the 60 s after which the service closes an idle connection, and under a replica's shutdown delay. */
    private static final int KEEP_ALIVE_SECONDS = 5;
    /** The connection of a request that nobody waits for any more is closed a while after the waiting has ended. */
    private static final Duration LONGER = Duration.ofSeconds(1);
    private static final PoolOptions POOL = new PoolOptions().setHttp1MaxSize(64).setMaxWaitQueueSize(1_024);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final ServiceTokens tokens;
    private final FormReader reader;
    private final ObjectWriter writer;
    private final QuestionServiceConfig config;
    private final ThreadLocal<HttpClient> ofThisEventLoop;

    QuestionClient(Vertx vertx, ServiceTokens tokens, FormReader reader, ObjectMapper json, QuestionServiceConfig config) {
        this.tokens = tokens;
        this.reader = reader;
        this.writer = json.writer();
        this.config = config;
        HttpClientOptions options = new HttpClientOptions().setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                // The trace context is passed on here, without a span of its own for each call.
                .setTracingPolicy(TracingPolicy.IGNORE);
        this.ofThisEventLoop = ThreadLocal
                .withInitial(() -> vertx.httpClientBuilder().with(options).with(POOL).build());
    }

    /** A form; fails with {@link FormRefusedException} when the answer is another one. */
    Future<Form> assemble(FormWish wish) {
        return post(FORMS, wish.trace(), write(wish.request())).map(reader::read);
    }

    /**
     * A form for each wish, or empty where there is none; in the trace of the first. Fails with
     * {@link FormRefusedException} when the answer is another one.
     */
    Future<List<Optional<Form>>> assembleAll(List<FormWish> wishes) {
        return post(BATCH, wishes.get(0).trace(), write(wishes.stream().map(FormWish::request).toList()))
                .map(body -> reader.readAll(body, wishes.size()));
    }

    private Future<byte[]> post(String path, Context trace, Buffer body) {
        return UniHelper.toFuture(tokens.current())
                .compose(token -> ofThisEventLoop.get().request(options(path))
                        .compose(request -> send(request, token, trace, body)));
    }

    private Future<byte[]> send(HttpClientRequest request, String token, Context trace, Buffer body) {
        MultiMap headers = request.headers().set(HttpHeaders.CONTENT_TYPE, JSON).set(HttpHeaders.ACCEPT, JSON)
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        W3CTraceContextPropagator.getInstance().inject(trace, headers, MultiMap::set);
        return request.send(body)
                .compose(response -> response.body().map(answer -> read(response.statusCode(), answer)));
    }

    /** A refusal is told by its problem document; anything else counts as a fault of the neighbour. */
    private static byte[] read(int status, Buffer answer) {
        if (status != OK) {
            throw FormRefusedException.from(status, answer.toString(StandardCharsets.UTF_8));
        }
        return answer.getBytes();
    }

    private RequestOptions options(String path) {
        URI url = config.url();
        return new RequestOptions().setMethod(HttpMethod.POST).setURI(path).setHost(url.getHost()).setPort(port(url))
                .setSsl("https".equals(url.getScheme())).setConnectTimeout(config.connectWithin().toMillis())
                .setIdleTimeout(config.timeout().plus(LONGER).toMillis());
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }

    private Buffer write(Object wanted) {
        try {
            return Buffer.buffer(writer.writeValueAsBytes(wanted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request for forms can't be written", e);
        }
    }
}
