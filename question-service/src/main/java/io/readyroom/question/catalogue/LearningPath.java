package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What to take before and after an exam. */
public record LearningPath(
        @NotNull String exam,
        @NotNull List<@Valid Step> before,
        @NotNull List<@Valid Step> after,
        String note,
        @NotNull String source,
        @NotNull LocalDate checkedAt) {

    /** {@code skipIf} says who can leave the step out. */
    public record Step(@NotNull String exam, boolean optional, Boolean retired, String skipIf, String text) {
    }
}
