package io.readyroom.exam.answer;

import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * An answer to a slot.
 *
 * @param response in the shape of the question's type; JSON null clears the answer, leaving it out is an error
 * @param revision the client's, higher wins
 */
record AnswerRequest(
        @NotNull @Schema(description = "Null clears the answer") JsonNode response,
        @NotNull @Min(1) @Max(AnswerRequest.HIGHEST_REVISION) Integer revision, Boolean flagged, @Min(0) Integer timeSpentMs,
        @Pattern(regexp = "guess|unsure|sure") String confidence) {

    static final int HIGHEST_REVISION = 1_000_000;
    private static final Set<String> CONFIDENCES = Set.of("guess", "unsure", "sure");

    /** What the annotations say, for whoever can't wait for a validator. */
    boolean fitsItsLimits() {
        return response != null && revision != null && revision >= 1 && revision <= HIGHEST_REVISION
                && (timeSpentMs == null || timeSpentMs >= 0) && (confidence == null || CONFIDENCES.contains(confidence));
    }

    /** Fails with {@link io.readyroom.exam.response.InvalidResponseException}, or with {@code not-in-policy} for a flag. */
    void requireFits(DeliveryPolicy policy, ResponseShape shape) {
        if (Boolean.TRUE.equals(flagged) && !policy.allowsFlags()) {
            throw ProblemException.of(ExamProblem.NOT_IN_POLICY, "The policy of this session has no flags.")
                    .withError("flagged", "questions can't be flagged");
        }
        if (response.isNull()) {
            return;
        }
        if (policy.capsSelections()) {
            shape.check(response);
        } else {
            shape.checkUncapped(response);
        }
    }

    Answer toAnswer(FrozenForm form, int position) {
        return new Answer(form.sessionId(), form.learnerId(), position, revision, response, flagged, timeSpentMs, confidence,
                SlotLocks.of(form, position, response));
    }
}
