package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.URL;

/** What an exam measures, as of a day. */
public record OutlineVersion(
        @NotNull String exam,
        @NotNull LocalDate asOf,
        @NotNull LocalDate effectiveFrom,
        LocalDate effectiveTo,
        @NotNull @URL String sourceUrl,
        @NotNull LocalDate checkedAt,
        String sourceNote,
        String note,
        @NotNull @Pattern(regexp = "en") String language,
        Map<@Pattern(regexp = "en|de") String, @Valid Heading> texts,
        @NotEmpty List<@Valid Domain> domains) {

    public record Heading(@NotNull String title) {
    }

    /**
     * Weights as the vendor gives them: a range, points, or an approximation. They need not sum to 100.
     */
    public record Domain(
            @NotNull @Pattern(regexp = "[a-z0-9]+") String code,
            @NotNull String title,
            String titleDe,
            @Positive int weightMin,
            @Positive int weightMax,
            @NotNull @Pattern(regexp = "percent|approximate|points") String unit,
            @NotEmpty List<@Valid SkillGroup> groups) {

        public String titleIn(Language language) {
            return language == Language.DE && titleDe != null ? titleDe : title;
        }

        /** Twice the middle of the weights: a whole number, for exact shares. */
        public int doubledMidpoint() {
            return weightMin + weightMax;
        }
    }

    public record SkillGroup(@NotNull String code, @NotNull String title, @NotEmpty List<@Valid Objective> objectives) {
    }

    public record Objective(@NotNull @Pattern(regexp = Code.OBJECTIVE) String code, @NotNull String title) {
    }

    /** How maps name it. */
    public ObjectiveMap.End end() {
        return new ObjectiveMap.End(exam, asOf);
    }

    /** All objectives with the code of their domain. */
    public Stream<Placed> objectives() {
        return domains.stream().flatMap(domain -> domain.groups().stream()
                .flatMap(group -> group.objectives().stream().map(objective -> new Placed(domain.code(), objective))));
    }

    public record Placed(String domain, Objective objective) {
    }
}
