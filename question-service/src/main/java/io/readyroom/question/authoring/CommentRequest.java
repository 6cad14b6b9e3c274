package io.readyroom.question.authoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * {@code POST …/comments}.
 *
 * @param version number
 * @param field that it is about, as a difference names it: {@code options.b.text}; absent for the version as a whole
 */
record CommentRequest(@NotNull @Positive Integer version, @Size(max = 200) String field,
        @NotBlank @Size(max = 4000) String text) {
}
