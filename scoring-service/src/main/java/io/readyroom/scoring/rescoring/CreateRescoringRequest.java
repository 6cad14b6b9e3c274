package io.readyroom.scoring.rescoring;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.grading.GradingPolicy;

/** Other rules for all sessions of an exam, those to come included. What is absent stays as the sessions froze it. */
record CreateRescoringRequest(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(description = "Code of the exam") String exam,
        @Schema(description = "Absent: as frozen at each session's start") GradingPolicy gradingPolicy,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false) @Digits(integer = 1, fraction = 4) @Schema(description = "Fraction of the points that passes; absent: as frozen at each session's start") BigDecimal cut,
        @NotBlank @Size(max = 500) @Schema(description = "Why; learners read it") String reason) {
}
