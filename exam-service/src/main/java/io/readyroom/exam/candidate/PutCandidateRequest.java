package io.readyroom.exam.candidate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A candidate to be added, or changed where there is one of that id; what is null stays.
 *
 * @param externalId what the organisation calls the candidate
 * @param group what it calls the group
 */
record PutCandidateRequest(@NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String externalId,
        @Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}*") String displayName,
        @Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}*") String group) {
}
