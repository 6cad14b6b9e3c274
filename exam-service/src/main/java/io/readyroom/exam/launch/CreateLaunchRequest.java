package io.readyroom.exam.launch;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A link for a candidate.
 *
 * @param externalId what the organisation calls the candidate
 * @param returnUrl null for the assignment's
 * @param language null for the assignment's
 */
record CreateLaunchRequest(@NotBlank @Size(max = 200) String externalId, @NotNull UUID assignmentId,
        @Size(min = 1, max = 2000) String returnUrl, @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String language) {
}
