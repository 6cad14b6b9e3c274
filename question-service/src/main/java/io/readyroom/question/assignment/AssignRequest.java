package io.readyroom.question.assignment;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;

import io.readyroom.question.catalogue.ObjectiveMap;

/**
 * {@code POST /v1/authoring/objective-assignments}.
 *
 * @param objectives the main one first; it decides the domain
 * @param note for whoever asks later
 */
record AssignRequest(@NotNull UUID question, @NotNull @Valid ObjectiveMap.End outline,
        @NotNull @Size(min = 1, max = 10) @UniqueElements List<@NotBlank @Size(max = 100) String> objectives,
        @Size(max = 1000) String note) {

    /** {@code PUT}, where parameters name the question and the outline. */
    record Replacing(@NotNull @Size(min = 1, max = 10) @UniqueElements List<@NotBlank @Size(max = 100) String> objectives,
            @Size(max = 1000) String note) {
    }
}
