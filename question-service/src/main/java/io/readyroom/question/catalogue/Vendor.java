package io.readyroom.question.catalogue;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.URL;

/** Who issues certificates, and how their exams are graded and reported. */
public record Vendor(
        @NotNull @Pattern(regexp = Code.PATTERN) String code,
        @NotNull String name,
        @NotNull @Pattern(regexp = "domain_bars|domain_words|pass_fail") String reportStyle,
        @NotNull GradingPolicy gradingPolicy,
        @NotNull @URL String source,
        @NotNull LocalDate checkedAt) {
}
