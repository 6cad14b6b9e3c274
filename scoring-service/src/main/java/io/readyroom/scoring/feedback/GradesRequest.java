package io.readyroom.scoring.feedback;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Responses of one or many sessions; a question may be among them more than once. */
record GradesRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid GradeRequest> grades) {
}
