package io.readyroom.platform.web.problem;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Problem documents for what fails before any resource is reached: bodies over the limit, requests that can't be parsed. */
class RouterProblems {

    private static final int FIRST = Integer.MIN_VALUE;

    private final ObjectMapper json;
    private final long largestBody;

    RouterProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseLargeBody);
        answer(router, 400, CommonProblem.INVALID_REQUEST);
        answer(router, 404, CommonProblem.NOT_FOUND);
        answer(router, 405, CommonProblem.METHOD_NOT_ALLOWED);
        answer(router, 413, CommonProblem.TOO_LARGE);
        answer(router, 415, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    private void answer(Router router, int status, CommonProblem type) {
        router.errorHandler(status,
                // The path as it came: one that can't be decoded can't be normalised either.
                context -> write(context, Problem.of(type, Failures.sentence(type), context.request().path())));
    }

    /** Quarkus' own limit answers 413 without a body; it stays for bodies that don't announce their length. */
    private void refuseLargeBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() < 18 && Long.parseLong(length) <= largestBody)) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            write(context, Problem.of(CommonProblem.TOO_LARGE, "The body is over this route's limit of %d KiB."
                    .formatted(largestBody / 1024), context.normalizedPath()));
        }
    }

    private void write(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        try {
            context.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document can't be written", e);
        }
    }
}
