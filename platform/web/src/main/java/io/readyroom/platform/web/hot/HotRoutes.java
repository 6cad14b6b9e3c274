package io.readyroom.platform.web.hot;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.MDC;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.platform.web.RouteNames;
import io.readyroom.platform.web.json.NulGuard;
import io.readyroom.platform.web.security.AccessTokenVerifier;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.platform.web.security.VerifiedToken;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Puts hot routes in front of Quarkus REST. A request gets to one when its method and path are right, its token was verified
 * before and has one of the route's roles, and its body has a length and no U+0000; it goes on to its resource otherwise.
 */
@Singleton
public class HotRoutes {

    /** Before Quarkus looks for credentials (200); the limits of a body are checked before all filters. */
    private static final int PRIORITY = 220;
    private static final String SCHEME = "Bearer ";
    private static final String JSON = "application/json";
    private static final String VERIFIED = HotRoutes.class.getName() + ".verified";

    private final AccessTokenVerifier tokens;
    private final MeterRegistry metrics;

    HotRoutes(AccessTokenVerifier tokens, MeterRegistry metrics) {
        this.tokens = tokens;
        this.metrics = metrics;
    }

    /** Tells that a filter before has just verified the request's token, so that it isn't looked up twice. */
    public static void tellVerified(RoutingContext context, VerifiedToken token) {
        context.put(VERIFIED, token);
    }

    /** To be called while Quarkus collects its filters. */
    public void add(Filters filters, HotRoute<?> route) {
        Counter taken = Counter.builder("readyroom.hot.requests").description("Requests that took the short way")
                .tag("route", route.template()).register(metrics);
        filters.register(context -> handle(context, route, taken), PRIORITY);
    }

    private <T> void handle(RoutingContext context, HotRoute<T> route, Counter taken) {
        HttpServerRequest request = context.request();
        Optional<T> target = request.method().equals(route.method()) ? route.match(request) : Optional.empty();
        Optional<Caller> caller = target.filter(found -> takesJson(request)).flatMap(found -> caller(context, route));
        if (caller.isEmpty()) {
            context.next();
            return;
        }
        taken.increment();
        if (route.method().equals(HttpMethod.GET)) {
            answer(route, new HotRequest<>(context, Vertx.currentContext(), caller.get(), target.get(), Buffer.buffer()));
        } else if (!hasPlainBody(request)) {
            context.next();
        } else {
            request.body().onSuccess(body -> receive(route, context, caller.get(), target.get(), body));
            request.resume();
        }
    }

    /** JSON of a length that was told, that nobody has read yet and that comes without being asked for once more. */
    private static boolean hasPlainBody(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(JSON) && request.getHeader(HttpHeaders.CONTENT_LENGTH) != null
                && request.getHeader(HttpHeaders.EXPECT) == null && !request.isEnded();
    }

    private static boolean takesJson(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.contains("*/*") || accepted.contains(JSON);
    }

    private static <T> void receive(HotRoute<T> route, RoutingContext context, Caller caller, T target, Buffer body) {
        // Where the resource looks for it.
        ((RoutingContextInternal) context).setBody(body);
        if (NulGuard.hasNul(body.getBytes())) {
            context.next();
        } else {
            answer(route, new HotRequest<>(context, Vertx.currentContext(), caller, target, body));
        }
    }

    private static <T> void answer(HotRoute<T> route, HotRequest<T> request) {
        RouteNames.tell(route.template());
        MDC.put("principalId", request.caller().accountId().toString());
        route.answer(request);
    }

    private Optional<Caller> caller(RoutingContext context, HotRoute<?> route) {
        VerifiedToken told = context.get(VERIFIED);
        Optional<VerifiedToken> token = told != null ? Optional.of(told) : known(context.request());
        return token.map(VerifiedToken::caller).filter(known -> route.roles().stream().anyMatch(known::has));
    }

    private Optional<VerifiedToken> known(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.startsWith(SCHEME) ? Optional.empty()
                : tokens.known(header.substring(SCHEME.length()));
    }
}
