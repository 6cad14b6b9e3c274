package io.readyroom.question.authoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST …/retire}: for whoever asks later. */
record RetireRequest(@NotBlank @Size(min = 10, max = 500) String reason) {
}
