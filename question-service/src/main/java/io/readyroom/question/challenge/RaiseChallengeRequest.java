package io.readyroom.question.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/questions/{versionId}/challenges}: what is wrong with the key, for its authors. */
record RaiseChallengeRequest(@NotBlank @Size(min = 10, max = 2000) String text) {
}
