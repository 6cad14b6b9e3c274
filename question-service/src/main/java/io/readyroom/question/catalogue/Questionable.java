package io.readyroom.question.catalogue;

import jakarta.validation.constraints.NotNull;

/** A fact that a reader should doubt, and why. */
public record Questionable(@NotNull String fact, @NotNull String why) {
}
