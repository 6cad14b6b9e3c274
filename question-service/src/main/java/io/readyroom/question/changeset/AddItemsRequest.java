package io.readyroom.question.changeset;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code POST /v1/authoring/change-sets/{id}/items}. All of them are added or none. */
record AddItemsRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items) {

    /**
     * Which of the fields belong to it depends on the kind.
     *
     * @param version number: of an open one to publish; of a published one whose key is corrected, absent for the present one
     * @param outline date of the outline to assign to; absent for the one that the change set moves questions to
     * @param objectives of an assignment, the main one first
     * @param key the right answer after a correction, in the shape of a response; absent to void the question
     * @param voided true to void the question
     * @param reason of a retirement or a correction; the latter's is read by learners
     */
    record Item(@NotNull @Pattern(regexp = "assignment|version|retirement|key_correction") String kind, @NotNull UUID question,
            @Min(1) Integer version, LocalDate outline,
            @Size(min = 1, max = 10) @UniqueElements List<@NotNull @Size(min = 1, max = 100) String> objectives,
            @Schema(implementation = Object.class) JsonNode key, Boolean voided, @Size(min = 1, max = 1000) String reason) {
    }
}
