package io.readyroom.exam.question;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.ExamProblem;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * Asks question-service for a form. Building one changes nothing there, so a lost answer is asked for again. Numbers of the
 * limits stand in {@code application.properties}.
 */
@Singleton
public class FormAssembly {

    private final QuestionClient client;

    FormAssembly(@RestClient QuestionClient client) {
        this.client = client;
    }

    /** A form; fails with the problem that the learner is to be told. */
    @Timeout
    @Retry(abortOn = ProblemException.class)
    @CircuitBreaker(skipOn = ProblemException.class)
    public Uni<Form> assemble(FormRequest request) {
        return client.assemble(request)
                .onFailure(FormRefusedException.class).transform(e -> problem(e, request))
                .invoke(FormAssembly::requireComplete);
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

    /** A form that can't be sat must not become a session: positions run from 1 without gaps, every slot has a shape. */
    private static void requireComplete(Form form) {
        boolean complete = form.slots() != null && !form.slots().isEmpty() && form.facts() != null && form.seed() != null
                && form.blueprint() != null;
        for (int i = 0; complete && i < form.slots().size(); i++) {
            complete = form.slots().get(i).position() == i + 1 && form.slots().get(i).shape() != null;
        }
        if (!complete) {
            throw new IllegalStateException("question-service answered with an incomplete form");
        }
    }
}
