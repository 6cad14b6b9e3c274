package io.readyroom.platform.web.problem;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes problem documents where no resource method is involved. */
@Singleton
public class ProblemWriter {

    private static final int UNAUTHORIZED = 401;

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the answer with what a failure amounts to; one that nobody foresaw is logged. */
    public void write(RoutingContext context, Throwable failure) {
        write(context,
                failure instanceof ProblemException refusal ? refusal : Failures.refusal(failure, context.request().path()));
    }

    /** Ends the answer with a refusal. */
    public void write(RoutingContext context, ProblemException refusal) {
        HttpServerResponse response = context.response().setStatusCode(refusal.type().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        refusal.retryAfter().ifPresent(
                pause -> response.putHeader("Retry-After", String.valueOf(Math.max(1, (pause.toMillis() + 999) / 1000))));
        if (refusal.type().status() == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.end(document(Problem.of(refusal, context.request().path())));
    }

    private Buffer document(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document can't be written", e);
        }
    }
}
