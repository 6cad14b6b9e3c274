package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param examDate in the future, within two years
 * @param audience {@code practitioner} when it is left out
 * @param known codes of objectives or domains of the outline
 */
@Schema(name = "PlanRequest")
record PlanRequest(@NotNull LocalDate examDate, @NotNull @Min(1) @Max(40) Integer hoursPerWeek, Audience audience,
        @Size(max = 500) List<@NotBlank @Size(max = 100) String> known) {

    PlanRequest {
        audience = audience == null ? Audience.PRACTITIONER : audience;
        known = known == null ? List.of() : known;
    }
}
