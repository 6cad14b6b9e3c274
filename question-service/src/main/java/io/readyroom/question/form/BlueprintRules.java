package io.readyroom.question.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.question.content.QuestionType;

/**
 * What a stored blueprint asks of a form. Difficulty is aimed at; everything else is kept, or there is no form. Whatever is
 * absent is as the exam, its outline and the mode's policy have it.
 *
 * @param unit what size and weights count
 * @param size of a form without its pilots; its middle is aimed at, and less is taken where the bank has less
 * @param weights by domain, in place of the outline's and on its scale; 0 leaves a domain out
 * @param types how many scored questions of a type at least and at most
 * @param caseStudies questions of case studies come with them only; absent or 0 for none
 * @param series as well
 * @param pilots unscored questions on top, of those with the tag "pilot"
 * @param pools in the order in which to draw from them
 * @param repeats whether what was seen longest ago may stand in when nothing new is left; absent: yes
 * @param exposureCap most that a question may appear in, in percent of the forms
 * @param siblingsApart whether siblings are kept apart as enemies are; absent: no
 * @param languages that forms are made in
 */
public record BlueprintRules(
        @NotNull Unit unit,
        @Valid Span size,
        @Size(max = 50) Map<@Pattern(regexp = "[a-z0-9]{1,64}") String, @NotNull @Min(0) @Max(1_000) Integer> weights,
        @Size(max = 8) List<@NotNull @Valid TypeSpan> types,
        @Valid Difficulty difficulty,
        @Valid Groups caseStudies,
        @Valid Groups series,
        @Min(0) @Max(50) Integer pilots,
        @Size(min = 1, max = 2) List<@NotNull @Pattern(regexp = "sample|practice|reserve") String> pools,
        Boolean repeats,
        @Min(1) @Max(100) Integer exposureCap,
        Boolean siblingsApart,
        @Size(min = 1, max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages) {

    /** Everything as the exam, its outline and the policy have it. */
    static final BlueprintRules NONE = new BlueprintRules(Unit.ITEMS, null, null, null, null, null, null, null, null, null,
            null, null, null);

    /** What a blueprint counts. */
    public enum Unit {

        ITEMS("items"),
        POINTS("points");

        private final String wireName;

        Unit(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /** From {@code min} to {@code max}, both included. */
    public record Span(@NotNull @Min(1) @Max(400) Integer min, @NotNull @Min(1) @Max(400) Integer max) {
    }

    /** Either bound may be absent. */
    public record TypeSpan(@NotNull QuestionType type, @Min(0) @Max(200) Integer min, @Min(0) @Max(200) Integer max) {
    }

    /**
     * Either shares or a mean.
     *
     * @param mean of 1 for easy, 2 for medium, 3 for hard
     * @param tolerance in percentage points for each share, or in steps for the mean
     */
    public record Difficulty(@Valid Shares shares,
            @DecimalMin("1") @DecimalMax("3") @Digits(integer = 1, fraction = 2) BigDecimal mean,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal tolerance) {
    }

    /** Percent of the scored questions; sums to 100. */
    public record Shares(@NotNull @Min(0) @Max(100) Integer easy, @NotNull @Min(0) @Max(100) Integer medium,
            @NotNull @Min(0) @Max(100) Integer hard) {
    }

    /**
     * How many case studies or series.
     *
     * @param least questions of each
     * @param most of each; absent: as many as it has and the domains take
     */
    public record Groups(@NotNull @Min(0) @Max(10) Integer count, @Min(1) @Max(50) Integer least,
            @Min(1) @Max(50) Integer most) {
    }
}
