package io.readyroom.exam.answer;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.response.ResponseShape;

/**
 * An answer to a slot.
 *
 * @param response in the shape of the question's type; JSON null clears the answer, leaving it out is an error
 * @param revision the client's, higher wins
 */
record AnswerRequest(
        @NotNull @Schema(description = "Null clears the answer") JsonNode response,
        @NotNull @Min(1) @Max(1_000_000) Integer revision, Boolean flagged, @Min(0) Integer timeSpentMs,
        @Pattern(regexp = "guess|unsure|sure") String confidence) {

    void requireFits(ResponseShape shape) {
        if (!response.isNull()) {
            shape.check(response);
        }
    }

    Answer toAnswer(UUID sessionId, UUID learnerId, int position) {
        return new Answer(sessionId, learnerId, position, revision, response, flagged, timeSpentMs, confidence);
    }
}
