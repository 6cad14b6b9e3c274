package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;

/**
 * {@code POST /v1/authoring/change-sets/{id}/items/decisions}: about items by name, or about all open ones that a filter fits.
 *
 * @param objectives for accepted assignments, in the place of what the map proposes; the main one first
 */
record DecideRequest(@Size(min = 1, max = 1000) List<@NotNull @Valid Name> items, @Valid Filter filter,
        @NotNull @Pattern(regexp = "accept|reject") String decision,
        @Size(min = 1, max = 10) @UniqueElements List<@NotNull @Size(min = 1, max = 100) String> objectives) {

    record Name(@NotNull UUID question,
            @NotNull @Pattern(regexp = "assignment|version|retirement|key_correction") String kind) {
    }

    /**
     * All fields have to fit.
     *
     * @param objective of the outline before, anywhere among a question's objectives
     */
    record Filter(@Pattern(regexp = "assignment|version|retirement|key_correction") String kind,
            @Pattern(regexp = "same|renamed|merged|split|removed") String relation, @Size(max = 100) String objective) {
    }

    boolean accepts() {
        return decision.equals("accept");
    }
}
