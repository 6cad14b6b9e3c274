package io.readyroom.question.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/authoring/challenges/{id}/answer}: what learners will read. */
record AnswerChallengeRequest(@NotNull Outcome outcome, @NotBlank @Size(min = 10, max = 2000) String text) {
}
