package io.readyroom.scoring.outcome;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param takenOn within the last two years
 * @param score on the exam's scale, where it has one
 * @param domains as far as the vendor's report told
 */
@Schema(name = "OutcomeRequest")
record OutcomeRequest(@NotBlank @Size(max = 64) String exam, @NotNull LocalDate takenOn, @NotNull Boolean passed,
        @Min(0) @Max(10_000) Integer score, @Size(max = 50) List<@NotNull @Valid DomainOutcome> domains) {

    /** @param share of the domain that was right, 0 to 1 */
    @Schema(name = "DomainOutcome")
    record DomainOutcome(@NotBlank @Size(max = 100) String code, @NotNull @DecimalMin("0") @DecimalMax("1") Double share) {
    }
}
