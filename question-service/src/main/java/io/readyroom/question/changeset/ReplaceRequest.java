package io.readyroom.question.changeset;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/authoring/change-sets/{id}/replacements}.
 *
 * @param find a name as it is written, capitals too; found as a whole word
 * @param in which published questions of the exam; absent for all
 * @param dryRun true to see what would happen
 * @param cursor from the answer before, to go on with the next questions
 */
record ReplaceRequest(@NotBlank @Size(max = 100) String find, @NotBlank @Size(max = 100) String replace, @Valid In in,
        Boolean dryRun, @Size(max = 200) String cursor) {

    private static final In EVERYWHERE = new In(null, null, null);

    /** All fields have to fit. */
    record In(@Size(max = 3) List<@Pattern(regexp = "sample|practice|reserve") String> pools,
            @Pattern(regexp = "[a-z]{2}") String language, @Size(max = 500) List<@Size(max = 200) String> sourceIds) {
    }

    In where() {
        return in == null ? EVERYWHERE : in;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
