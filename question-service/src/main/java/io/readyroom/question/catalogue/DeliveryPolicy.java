package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.URL;

/** How each mode behaves for a vendor's exams. */
public record DeliveryPolicy(
        @NotNull String vendor,
        int version,
        @NotNull @URL String source,
        @NotNull LocalDate checkedAt,
        String sourceNote,
        @NotEmpty Map<@NotNull Mode, @NotNull @Valid ModePolicy> modes) {
}
