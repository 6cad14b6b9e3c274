package io.readyroom.question.authoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import io.readyroom.question.bank.Change;

/**
 * {@code POST /v1/authoring/questions/{id}/versions}.
 *
 * @param change what the new version is meant to be to the one before it
 * @param from number of the version that it begins as a copy of; the newest when absent
 */
record NextVersionRequest(@NotNull Change change, @Positive Integer from) {
}
