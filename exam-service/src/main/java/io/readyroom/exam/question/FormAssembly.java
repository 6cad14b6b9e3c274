package io.readyroom.exam.question;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.ExamProblem;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Asks question-service for a form. Building one changes nothing there, so a lost answer is asked for again. Numbers of the
 * limits stand in {@code application.properties}.
 */
@Singleton
public class FormAssembly {

    private final Vertx vertx;
    private final QuestionClient client;
    private final TypedGuard<CompletionStage<Form>> guard;

    FormAssembly(Vertx vertx, QuestionClient client, QuestionServiceConfig config) {
        this.vertx = vertx;
        this.client = client;
        this.guard = guard(config);
    }

    private static TypedGuard<CompletionStage<Form>> guard(QuestionServiceConfig config) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<Form>>() {
        }).withDescription("forms")
                // Each attempt stays on the learner's event loop, see on(…): no hop to another thread and back.
                .withThreadOffload(false)
                .withTimeout().duration(config.timeout().toMillis(), ChronoUnit.MILLIS).done()
                .withRetry().maxRetries(config.retries()).delay(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .abortOn(ProblemException.class).done()
                .withCircuitBreaker().requestVolumeThreshold(config.circuitVolume())
                .delay(config.circuitDelay().toMillis(), ChronoUnit.MILLIS).skipOn(ProblemException.class).done()
                .build();
    }

    /** A form; fails with the problem that the learner is to be told. */
    public Future<Form> assemble(FormRequest request) {
        Context context = vertx.getOrCreateContext();
        return Future.fromCompletionStage(guard.get(() -> on(context, () -> attempt(request)).toCompletionStage()), context);
    }

    private Future<Form> attempt(FormRequest request) {
        return client.assemble(request).recover(failure -> Future
                .failedFuture(failure instanceof FormRefusedException refusal ? problem(refusal, request) : failure));
    }

    /** Runs on that context; another try begins on whichever thread watches the time. */
    private static <T> Future<T> on(Context context, Supplier<Future<T>> work) {
        if (Vertx.currentContext() == context) {
            return work.get();
        }
        Promise<T> done = Promise.promise();
        context.runOnContext(now -> work.get().onComplete(done));
        return done.future();
    }

    private static Throwable problem(FormRefusedException refusal, FormRequest request) {
        if (!refusal.isFinal()) {
            return refusal;
        }
        String detail = refusal.problem().path("detail").asText("No form can be built for this request.");
        return switch (refusal.slug()) {
            case "not-found" -> ProblemException.of(CommonProblem.NOT_FOUND,
                    "There is no exam " + request.exam() + " that can be sat.");
            case "client-too-old" -> ProblemException.of(ExamProblem.CLIENT_TOO_OLD, detail);
            case "form-not-available" -> formNotAvailable(refusal, detail);
            case "invalid-request" -> invalidRequest(refusal, detail);
            default -> refusal;
        };
    }

    private static ProblemException formNotAvailable(FormRefusedException refusal, String detail) {
        ProblemException problem = ProblemException.of(ExamProblem.FORM_NOT_AVAILABLE, detail);
        JsonNode missing = refusal.problem().path("missing");
        return missing.isArray() ? problem.with("missing", missing) : problem;
    }

    private static ProblemException invalidRequest(FormRefusedException refusal, String detail) {
        ProblemException problem = ProblemException.of(CommonProblem.INVALID_REQUEST, detail);
        refusal.problem().path("errors")
                .forEach(error -> problem.withError(error.path("field").asText(), error.path("message").asText()));
        return problem;
    }
}
