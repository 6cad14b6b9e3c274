package io.readyroom.question.authoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.readyroom.question.bank.Change;

/**
 * {@code PUT /v1/authoring/questions/{id}/versions/{n}}.
 *
 * @param change as declared before when absent; a first version has none
 */
record EditVersionRequest(Change change, @NotNull @Valid QuestionDocument question) {
}
