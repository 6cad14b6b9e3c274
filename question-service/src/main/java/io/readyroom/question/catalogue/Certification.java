package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.URL;

/**
 * A certificate.
 *
 * @param family what lifetime access binds to, successors included
 * @param validityMonths absent where it never expires
 * @param prerequisites certificates that must be held before
 */
public record Certification(
        @NotNull @Pattern(regexp = Code.PATTERN) String code,
        @NotNull String title,
        @NotNull String vendor,
        @NotNull String level,
        @NotNull String family,
        @Positive Integer validityMonths,
        @NotNull @Valid Renewal renewal,
        @NotNull List<String> prerequisites,
        LocalDate retiredOn,
        List<@Valid Questionable> questionable,
        @NotNull @URL String source,
        @NotNull LocalDate checkedAt) {

    /** {@code windowDays} before expiry in which it can be renewed. */
    public record Renewal(@NotNull @Pattern(regexp = "none|free_online_open_book|retake") String kind,
            @Positive Integer windowDays, @NotNull String text) {
    }
}
