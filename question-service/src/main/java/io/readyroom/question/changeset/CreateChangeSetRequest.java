package io.readyroom.question.changeset;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/authoring/change-sets}.
 *
 * @param remap proposes where the published questions of an outline go in another one of the exam; absent for none
 */
record CreateChangeSetRequest(@NotBlank @Size(max = 64) String exam, @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) String description, @Valid RemapDates remap) {

    /** Dates of two outlines of the exam that are mapped. */
    record RemapDates(@NotNull LocalDate from, @NotNull LocalDate to) {
    }
}
