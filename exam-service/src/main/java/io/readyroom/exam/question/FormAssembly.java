package io.readyroom.exam.question;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.ExamProblem;
import io.readyroom.platform.database.Coalescer;
import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Asks question-service for forms: one request at a time, and what is wanted meanwhile goes together into the next one.
 * Building
 * them changes nothing there, so a lost answer is asked for again. Numbers of the limits stand in
 * {@code application.properties}.
 */
@Singleton
public class FormAssembly {

    /** Forms that may be waited for; the last of them is sixteen requests away. */
    private static final int CAPACITY = 1_024;
    /** Whoever has seen more asks alone, so that a request for many stays small: 20 KB for each of them. */
    private static final int MOST_SEEN = 1_000;

    private final Vertx vertx;
    private final QuestionClient client;
    private final QuestionServiceConfig config;
    private final TypedGuard<CompletionStage<List<Optional<Form>>>> guard;
    private final Coalescer<FormWish> waiting;

    FormAssembly(Vertx vertx, QuestionClient client, QuestionServiceConfig config) {
        this.vertx = vertx;
        this.client = client;
        this.config = config;
        this.guard = guard(config);
        this.waiting = new Coalescer<>(vertx.getOrCreateContext(), CAPACITY, this::ask);
    }

    private static TypedGuard<CompletionStage<List<Optional<Form>>>> guard(QuestionServiceConfig config) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<List<Optional<Form>>>>() {
        }).withDescription("forms")
                // Each attempt stays on its event loop, see on(…): no hop to another thread and back.
                .withThreadOffload(false)
                .withTimeout().duration(config.timeout().toMillis(), ChronoUnit.MILLIS).done()
                .withRetry().maxRetries(config.retries()).delay(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .abortOn(ProblemException.class).done()
                .withCircuitBreaker().requestVolumeThreshold(config.circuitVolume())
                .delay(config.circuitDelay().toMillis(), ChronoUnit.MILLIS).skipOn(ProblemException.class).done()
                .build();
    }

    /**
     * A form, on the context of whoever asks; fails with the problem that the learner is to be told, and with
     * {@link RejectedExecutionException} at once when too many are waiting.
     */
    public Future<Form> assemble(FormRequest request) {
        FormWish wish = FormWish.of(request);
        if (request.seen().size() > MOST_SEEN) {
            askAlone(wish);
        } else if (!waiting.offer(wish)) {
            return Future.failedFuture(new RejectedExecutionException("too many forms are waited for"));
        }
        return EventLoops.here(vertx, wish.form().future());
    }

    private Future<Runnable> ask(List<FormWish> wishes) {
        List<FormWish> inTime = wishes.stream().filter(this::isInTime).toList();
        if (inTime.isEmpty()) {
            return Future.succeededFuture(() -> {
                // All have been told.
            });
        }
        return Coalescer.then(guarded(() -> inTime.size() == 1 ? attempt(inTime.get(0)) : attempt(inTime)),
                forms -> tell(inTime, forms));
    }

    /**
     * What has waited for others as long as it might for an answer of its own is told so: its learner won't wait much longer.
     */
    private boolean isInTime(FormWish wish) {
        boolean late = wish.hasWaited(config.timeout());
        if (late) {
            wish.form().fail(new TimeoutException("question-service was busy with other forms"));
        }
        return !late;
    }

    private void tell(List<FormWish> wishes, AsyncResult<List<Optional<Form>>> forms) {
        for (int i = 0; i < wishes.size(); i++) {
            FormWish wish = wishes.get(i);
            if (forms.failed()) {
                wish.form().fail(forms.cause());
            } else {
                forms.result().get(i).ifPresentOrElse(wish.form()::complete, () -> askAlone(wish));
            }
        }
    }

    private void askAlone(FormWish wish) {
        guarded(() -> attempt(wish)).map(forms -> forms.get(0).orElseThrow()).onComplete(wish.form());
    }

    private Future<List<Optional<Form>>> guarded(Supplier<Future<List<Optional<Form>>>> attempt) {
        Context context = vertx.getOrCreateContext();
        return Future.fromCompletionStage(guard.get(() -> on(context, attempt).toCompletionStage()), context);
    }

    private Future<List<Optional<Form>>> attempt(FormWish wish) {
        return client.assemble(wish).map(form -> List.of(Optional.of(form))).recover(failure -> Future
                .failedFuture(failure instanceof FormRefusedException refusal ? problem(refusal, wish.request()) : failure));
    }

    /** When one of them isn't right all are refused; then each is asked for alone. */
    private Future<List<Optional<Form>>> attempt(List<FormWish> wishes) {
        return client.assembleAll(wishes)
                .recover(failure -> failure instanceof FormRefusedException refusal && refusal.isFinal()
                        ? Future.succeededFuture(Collections.nCopies(wishes.size(), Optional.empty()))
                        : Future.failedFuture(failure));
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
