package io.readyroom.gateway.edge;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.gateway.limit.Allowance;
import io.readyroom.gateway.limit.ClientAddress;
import io.readyroom.gateway.limit.LimitConfig;
import io.readyroom.gateway.limit.RateLimits;
import io.readyroom.gateway.route.Body;
import io.readyroom.gateway.route.Route;
import io.readyroom.gateway.route.RouteMatch;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.platform.web.security.Roles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The reasons for which the edge turns a request away. */
@Singleton
class Admission {

    /** {@code /v1/exam-sessions/<id>/…} */
    private static final int SESSION_SEGMENT = 3;

    private final RequestLine requestLine;
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final LimitConfig config;

    Admission(RequestLine requestLine, RateLimits limits, ClientAddress addresses, LimitConfig config) {
        this.requestLine = requestLine;
        this.limits = limits;
        this.addresses = addresses;
        this.config = config;
    }

    Optional<ProblemException> malformed(HttpServerRequest request) {
        return requestLine.refusal(request);
    }

    /** Charges the request to its caller; without a good token, to its address. */
    Allowance charge(HttpServerRequest request, EdgeCaller caller, RouteMatch match) {
        if (caller.verified().isEmpty()) {
            return limits.anonymous(addresses.of(request));
        }
        Caller known = caller.verified().get();
        if (match.route().filter(Route::savesAnswers).isPresent()) {
            return limits.answer(known.accountId(), request.path().split("/", -1)[SESSION_SEGMENT]);
        }
        return limits.of(known.accountId());
    }

    static Optional<ProblemException> tooOften(Allowance allowance) {
        return allowance.isGranted() ? Optional.empty()
                : Optional.of(ProblemException.of(CommonProblem.TOO_MANY_REQUESTS,
                        "Wait as long as Retry-After says; RateLimit tells what is left.")
                        .withRetryAfter(allowance.retryAfter()));
    }

    static Optional<ProblemException> unknown(RouteMatch match, HttpServerResponse response) {
        if (match.isWrongMethod()) {
            String allowed = String.join(", ", match.allowed());
            response.putHeader(HttpHeaders.ALLOW, allowed);
            return Optional.of(ProblemException.of(CommonProblem.METHOD_NOT_ALLOWED, "This path has " + allowed + "."));
        }
        return match.route().isPresent() ? Optional.empty()
                : Optional.of(ProblemException.of(CommonProblem.NOT_FOUND, "Nothing is served at this path. See /docs."));
    }

    Optional<ProblemException> refusal(HttpServerRequest request, EdgeCaller caller, Route route) {
        if (route.tokenNeeded() && caller.verified().isEmpty()) {
            return caller.refusal();
        }
        if (caller.verified().filter(known -> known.has(Roles.SERVICE)).isPresent()) {
            return Optional.of(ProblemException.of(CommonProblem.FORBIDDEN, "Service tokens are for /internal only."));
        }
        if (RequestBody.isPresent(request) && !route.body().reads(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Optional.of(unreadable(route));
        }
        return Optional.empty();
    }

    private static ProblemException unreadable(Route route) {
        return ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, route.body() == Body.NONE
                ? "This operation reads no body."
                : "Send " + route.body().mediaType() + ".");
    }

    int bodyLimit(Route route) {
        return switch (route.body()) {
            case NONE -> 0;
            case ANSWERS -> (int) config.answersBody().asLongValue();
            case PICTURE -> (int) config.picture().asLongValue();
            case FILE -> (int) config.file().asLongValue();
            default -> (int) config.body().asLongValue();
        };
    }

    static ProblemException tooLarge(int limit) {
        return ProblemException.of(CommonProblem.TOO_LARGE, "The body may have " + limit + " bytes.");
    }
}
