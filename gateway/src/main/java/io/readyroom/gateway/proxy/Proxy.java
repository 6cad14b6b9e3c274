package io.readyroom.gateway.proxy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.opentelemetry.api.trace.Span;
import io.readyroom.gateway.feedback.Explanations;
import io.readyroom.gateway.limit.ClientAddress;
import io.readyroom.gateway.route.Upstream;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Passes one call on, and its answer back. */
@Singleton
public class Proxy {

    private static final Logger LOG = Logger.getLogger(Proxy.class);
    private static final int OK = 200;
    /** Of the length of an answer under 10,000 bytes. */
    private static final int SHORT_DIGITS = 4;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final UpstreamClients clients;
    private final ClientAddress addresses;
    private final ProblemWriter problems;
    private final Explanations explanations;

    Proxy(UpstreamClients clients, ClientAddress addresses, ProblemWriter problems, Explanations explanations) {
        this.clients = clients;
        this.addresses = addresses;
        this.problems = problems;
        this.explanations = explanations;
    }

    /** Answers the request with what the service says, or with a problem when it says nothing. */
    public void pass(RoutingContext context, Upstream upstream, Buffer body) {
        UpstreamClient client = clients.of(upstream);
        MultiMap headers = RequestHeaders.forUpstream(context.request().headers(), addresses.of(context.request()),
                Span.current().getSpanContext());
        passOn(context, upstream, client.send(context.request().method(), context.request().uri(), headers, body));
    }

    /** The same with the request's body as it comes: no more of it is held than is on its way. */
    public void stream(RoutingContext context, Upstream upstream) {
        HttpServerRequest request = context.request();
        MultiMap headers = RequestHeaders.forUpstream(request.headers(), addresses.of(request),
                Span.current().getSpanContext());
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            headers.set(HttpHeaders.CONTENT_LENGTH, length);
        }
        passOn(context, upstream, clients.of(upstream).stream(request.method(), request.uri(), headers, request));
    }

    private void passOn(RoutingContext context, Upstream upstream, Future<HttpClientResponse> answered) {
        answered.onSuccess(answer -> {
            note(context, upstream, answer.statusCode());
            explainedIn(answer, upstream).ifPresentOrElse(
                    version -> relayExplained(context, answer, clients.of(upstream), version),
                    () -> relay(context, answer, clients.of(upstream)));
        }).onFailure(failure -> refuse(context, upstream, failure));
    }

    /**
     * Asks a service for what the request asks for, with the caller's own token, to be read here and not passed on.
     *
     * @return empty when the answer isn't a 200
     */
    public Future<Optional<Buffer>> ask(RoutingContext context, Upstream upstream) {
        MultiMap headers = RequestHeaders.forQuestion(context.request().headers(), addresses.of(context.request()),
                Span.current().getSpanContext());
        return clients.of(upstream).send(context.request().method(), context.request().uri(), headers, Buffer.buffer())
                .compose(answer -> answer.body().map(body -> answer.statusCode() == OK ? Optional.of(body) : Optional.empty()));
    }

    private static Optional<UUID> explainedIn(HttpClientResponse answer, Upstream upstream) {
        return upstream == Upstream.EXAM_ANSWERS && answer.statusCode() == OK ? Explanations.wantedBy(answer.headers())
                : Optional.empty();
    }

    /** What changed something can be found by its trace id. Reading and saving answers would fill the log. */
    private static void note(RoutingContext context, Upstream upstream, int status) {
        if (upstream != Upstream.EXAM_ANSWERS && !reads(context.request().method())) {
            LOG.infof("%s %s: %d", context.request().method(), context.request().path(), status);
        }
    }

    private static boolean reads(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** The one answer that is held whole: saved, locked, and told why at once. */
    private void relayExplained(RoutingContext context, HttpClientResponse answer, UpstreamClient client, UUID version) {
        Context origin = Vertx.currentContext();
        answer.body().compose(body -> explanations.addTo(body, version))
                .onComplete(explained -> origin.runOnContext(now -> {
                    if (explained.failed()) {
                        breakOff(context, answer, explained.cause());
                    } else if (!context.response().closed()) {
                        writeHead(context, answer, client);
                        context.response().headers().remove(HttpHeaders.CONTENT_LENGTH);
                        context.response().end(explained.result());
                    }
                }));
    }

    private static void writeHead(RoutingContext context, HttpClientResponse answer, UpstreamClient client) {
        context.response().setStatusCode(answer.statusCode());
        RequestHeaders.toClient(answer.headers(), origin(client), context.response().headers());
    }

    private static void relay(RoutingContext context, HttpClientResponse answer, UpstreamClient client) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            answer.resume();
            return;
        }
        writeHead(context, answer, client);
        if (hasNoBody(context.request().method(), answer.statusCode())) {
            answer.resume();
            response.end();
            return;
        }
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (isShort(length)) {
            answer.body().onSuccess(response::end).onFailure(failure -> breakOff(context, answer, failure));
            return;
        }
        response.setChunked(length == null);
        answer.pipe().endOnFailure(false).to(response).onFailure(failure -> breakOff(context, answer, failure));
    }

    /** What comes with its head most often, and then goes out with it in one piece. */
    private static boolean isShort(String length) {
        return length != null && length.length() <= SHORT_DIGITS;
    }

    /** Half of the answer is here and may be out: nothing honest can be added, so the connection ends. */
    private static void breakOff(RoutingContext context, HttpClientResponse answer, Throwable failure) {
        LOG.debugf(failure, "An answer broke off half-way: %s", context.request().path());
        answer.request().reset();
        if (!context.response().ended() && !context.response().closed()) {
            context.response().reset();
        }
    }

    /** Answers with what it amounts to that a service said nothing. */
    public void refuse(RoutingContext context, Upstream upstream, Throwable failure) {
        LOG.debugf(failure, "%s does not answer", upstream);
        if (!context.response().closed()) {
            problems.write(context, refusal(failure, context.request().method()));
        }
    }

    private static ProblemException refusal(Throwable failure, HttpMethod method) {
        if (failure instanceof UpstreamClient.NotConnectedException) {
            return ProblemException.of(CommonProblem.UNAVAILABLE, "Nothing was changed. Try again shortly.", failure)
                    .withRetryAfter(SOON);
        }
        String detail = reads(method) ? "Try again shortly."
                : "It may or may not have been carried out: read the state before sending it again.";
        boolean late = failure.getClass().getSimpleName().contains("Timeout");
        return ProblemException.of(late ? CommonProblem.UPSTREAM_TIMEOUT : CommonProblem.UNAVAILABLE, detail, failure)
                .withRetryAfter(SOON);
    }

    private static boolean hasNoBody(HttpMethod method, int status) {
        return method.equals(HttpMethod.HEAD) || status == 204 || status == 304;
    }

    private static String origin(UpstreamClient client) {
        String url = client.url().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
