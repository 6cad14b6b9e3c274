package io.readyroom.exam.answer;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers that a client gathered while it was offline. */
record AnswersRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Entry> answers) {

    /** An answer and its slot; the rest as in {@link AnswerRequest}. */
    @Schema(name = "AnswersRequestEntry")
    record Entry(@NotNull Integer position,
            @NotNull @Schema(description = "Null clears the answer") JsonNode response,
            @NotNull @Min(1) @Max(AnswerRequest.HIGHEST_REVISION) Integer revision, Boolean flagged,
            @Min(0) Integer timeSpentMs,
            @Pattern(regexp = "guess|unsure|sure") String confidence) {

        AnswerRequest toRequest() {
            return new AnswerRequest(response, revision, flagged, timeSpentMs, confidence);
        }
    }
}
