package io.readyroom.platform.web.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** Behind Quarkus' own limit (-2), which sets what a body without a length may have. */
    private static final int BEHIND_QUARKUS = -1;
    private static final String LIMIT_OF_UNKNOWN_LENGTH = "io.quarkus.max-request-size";

    private final ObjectMapper json;
    private final long largestBody;
    private final long usualBody;
    private final Set<String> streamed;

    /**
     * @param usualBody bytes of a body at most, where not all paths have the same limit
     * @param streamed paths whose bodies may be as large as the largest
     */
    RouterProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody,
            @ConfigProperty(name = "readyroom.bodies.usual") Optional<MemorySize> usualBody,
            @ConfigProperty(name = "readyroom.bodies.streamed") Optional<List<String>> streamed) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
        this.usualBody = usualBody.orElse(largestBody).asLongValue();
        this.streamed = Set.copyOf(streamed.orElse(List.of()));
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseLargeBody);
        router.route().order(BEHIND_QUARKUS).handler(this::limitUnknownLength);
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
        if (length == null || (length.length() < 18 && Long.parseLong(length) <= limit(context))) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            write(context, Problem.of(CommonProblem.TOO_LARGE, "The body is over this route's limit of %d KiB."
                    .formatted(limit(context) / 1024), context.normalizedPath()));
        }
    }

    private void limitUnknownLength(RoutingContext context) {
        if (context.get(LIMIT_OF_UNKNOWN_LENGTH) != null) {
            context.put(LIMIT_OF_UNKNOWN_LENGTH, limit(context));
        }
        context.next();
    }

    private long limit(RoutingContext context) {
        return streamed.contains(context.request().path()) ? largestBody : usualBody;
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
