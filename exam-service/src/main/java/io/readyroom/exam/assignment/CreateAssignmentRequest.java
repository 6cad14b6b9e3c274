package io.readyroom.exam.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * An assignment to be made.
 *
 * @param mode by its name
 * @param attempts how many each candidate has
 * @param timeFactor on the exam's clock; null for 1
 * @param language null for English
 * @param questionCount null for the mode's own
 * @param returnUrl where a candidate goes afterwards
 * @param group what the organisation calls it
 * @param prerequisites assignments of the same organisation that a candidate has to hand in before
 * @param expectedCandidates for how many forms are built ahead; null for as many as are in the group
 */
record CreateAssignmentRequest(@NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]*") String exam,
        @NotNull @Pattern(regexp = "exam|practice|free|diagnostic") String mode,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String title, @NotNull Instant opensAt,
        @NotNull Instant closesAt, @NotNull @Min(1) @Max(20) Integer attempts,
        @DecimalMin("1") @DecimalMax("4") @Digits(integer = 1, fraction = 2) BigDecimal timeFactor,
        @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String language, @Min(1) @Max(200) Integer questionCount,
        @Valid AssignmentFilters filters, @Size(min = 1, max = 2000) String returnUrl,
        @Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}*") String group,
        @Size(max = 20) List<@NotNull UUID> prerequisites, @Min(1) @Max(10_000) Integer expectedCandidates) {

    /** Fails with {@code invalid-request} when a field doesn't go with the others. */
    AssignmentWindow window() {
        if (Mode.DIAGNOSTIC.wire().equals(mode)) {
            requireNothingChosen();
        }
        return new AssignmentWindow(opensAt, closesAt);
    }

    /** Which questions a diagnostic asks, and how many, the answers decide. */
    private void requireNothingChosen() {
        ProblemException refusal = ProblemException.of(CommonProblem.INVALID_REQUEST,
                "The answers decide which questions a diagnostic asks, and how many.");
        if (questionCount != null) {
            throw refusal.withError("questionCount", "not in mode diagnostic");
        }
        if (filters != null) {
            throw refusal.withError("filters", "not in mode diagnostic");
        }
    }

    BigDecimal timeFactorOrNone() {
        return timeFactor == null ? BigDecimal.ONE : timeFactor;
    }

    UUID[] distinctPrerequisites() {
        return prerequisites == null ? new UUID[0] : prerequisites.stream().distinct().toArray(UUID[]::new);
    }
}
