package io.readyroom.gateway.edge;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.readyroom.gateway.limit.Allowance;
import io.readyroom.gateway.proxy.Proxy;
import io.readyroom.gateway.route.Body;
import io.readyroom.gateway.route.Route;
import io.readyroom.gateway.route.RouteMatch;
import io.readyroom.gateway.route.RouteTable;
import io.readyroom.platform.web.RouteNames;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.problem.ProblemWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Every request passes here first. What it is not sure of, it refuses. */
class Edge {

    /** Before Quarkus checks tokens (200) and body sizes (2), behind its CORS filter (300). */
    private static final int PRIORITY = 250;
    /** After the platform, whose answer to 400 is replaced. */
    private static final int LAST = 3000;

    private static final CharSequence RATE_LIMIT_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");

    private final RouteTable table = RouteTable.ofThisRelease();
    private final Callers callers;
    private final Admission admission;
    private final SecurityHeaders securityHeaders;
    private final Proxy proxy;
    private final ProblemWriter problems;

    Edge(Callers callers, Admission admission, SecurityHeaders securityHeaders, Proxy proxy, ProblemWriter problems) {
        this.callers = callers;
        this.admission = admission;
        this.securityHeaders = securityHeaders;
        this.proxy = proxy;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    /** A path that can't even be decoded fails before it gets to {@link #handle}. */
    void registerUnreadable(@Observes @Priority(LAST) Router router) {
        router.errorHandler(400, context -> {
            if (!context.response().ended() && !context.response().headWritten()) {
                securityHeaders.applyTo(context);
                refuse(context, admission.malformed(context.request()).orElseGet(
                        () -> ProblemException.of(CommonProblem.INVALID_REQUEST, "The request can't be read.")));
            }
        });
    }

    private void handle(RoutingContext context) {
        securityHeaders.applyTo(context);
        callers.identify(context, caller -> decide(context, caller));
    }

    private void decide(RoutingContext context, EdgeCaller caller) {
        Optional<ProblemException> malformed = admission.malformed(context.request());
        RouteMatch match = malformed.isPresent() ? RouteMatch.NOTHING
                : table.find(context.request().method().name(), RequestLine.pathOf(context.request().uri()));
        Allowance allowance = admission.charge(context.request(), caller, match);
        announce(allowance, context.response());
        Optional<ProblemException> refusal = Admission.tooOften(allowance).or(() -> malformed)
                .or(() -> Admission.unknown(match, context.response()))
                .or(() -> match.route().flatMap(route -> admission.refusal(context.request(), caller, route)));
        refusal.ifPresentOrElse(problem -> refuse(context, problem), () -> serve(context, match.route().orElseThrow()));
    }

    private void serve(RoutingContext context, Route route) {
        RouteNames.tell(route.template());
        if (route.upstream().isEmpty()) {
            context.next();
            return;
        }
        Runnable tooLarge = () -> problems.write(context, Admission.tooLarge(admission.bodyLimit(route)));
        if (route.body() == Body.FILE) {
            // A service that refuses a file doesn't read the rest of it.
            context.addEndHandler(ended -> RequestBody.discard(context.request()));
            RequestBody.stream(context.request(), admission.bodyLimit(route),
                    () -> proxy.stream(context, route.upstream().get()), tooLarge);
        } else {
            RequestBody.collect(context.request(), admission.bodyLimit(route),
                    body -> proxy.pass(context, route.upstream().get(), body), tooLarge);
        }
    }

    private void refuse(RoutingContext context, ProblemException problem) {
        RequestBody.discard(context.request());
        problems.write(context, problem);
    }

    private static void announce(Allowance allowance, HttpServerResponse response) {
        response.putHeader(RATE_LIMIT_POLICY, allowance.policyHeader());
        response.putHeader(RATE_LIMIT, allowance.limitHeader());
    }
}
