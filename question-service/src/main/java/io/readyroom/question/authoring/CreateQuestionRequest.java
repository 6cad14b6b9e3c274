package io.readyroom.question.authoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/authoring/questions}. */
record CreateQuestionRequest(@NotNull @Size(max = QuestionDocument.Limits.ID) String exam,
        @NotNull @Valid QuestionDocument question) {
}
