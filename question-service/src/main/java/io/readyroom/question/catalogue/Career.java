package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/** A role that certificates lead to. {@code questionable} where the facts rest on a single source. */
public record Career(
        @NotNull @Pattern(regexp = Code.PATTERN) String code,
        @NotNull String title,
        Map<@Pattern(regexp = "de") String, OutlineVersion.@Valid Heading> texts,
        @NotNull @Valid Salary salary,
        String regionalNote,
        @NotNull Experience experience,
        @NotEmpty List<String> seniority,
        @NotNull String demand,
        @NotEmpty List<String> exams,
        @NotEmpty List<String> skills,
        @NotEmpty List<String> duties,
        @NotNull @Valid Source source,
        @NotNull LocalDate checkedAt,
        boolean questionable) {

    public record Salary(@Positive int low, @Positive int high, @NotNull String currency, int year, @NotNull String kind) {
    }

    /** Years; absent where the source gives none. */
    public record Experience(Integer minYears, Integer maxYears) {
    }

    public record Source(@NotNull String title, @NotNull String kind) {
    }

    public String titleIn(Language language) {
        OutlineVersion.Heading heading = texts == null ? null : texts.get(language.tag());
        return heading == null ? title : heading.title();
    }
}
