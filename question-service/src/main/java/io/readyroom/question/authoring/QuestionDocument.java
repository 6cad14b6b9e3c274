package io.readyroom.question.authoring;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.question.content.QuestionType;

/**
 * A question as its author writes it, with the names of the bank's files. Which of the fields after the stem belong
 * to it depends on the type. A draft may lack key, objectives, explanations, references and provenance; a submission
 * needs them. Texts are Markdown.
 *
 * @param id in the bank, stable; made up when absent
 * @param objectives codes of the exam's newest outline, the main one first
 * @param stimulus bank id of the case study or series that it belongs to
 * @param key in the shape of a response, with {@code accepted} and {@code tolerance} for text
 * @param explanation of the question as a whole
 * @param enemies bank ids of questions that may not stand in a form with it
 * @param siblings bank ids of questions on the same objective with another surface
 */
record QuestionDocument(
        @Size(max = Limits.ID) @Pattern(regexp = Limits.BANK_ID) String id,
        @NotNull QuestionType type,
        @NotNull @Pattern(regexp = "sample|practice|reserve") String pool,
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @NotNull @Pattern(regexp = "easy|medium|hard") String difficulty,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.ID) String> objectives,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.ID) String> tags,
        @Size(max = Limits.ID) String stimulus,
        @NotBlank @Size(max = Limits.TEXT) String stem,
        @Size(max = Limits.FEW) List<@NotNull @Valid Option> options,
        Integer select,
        @Size(max = Limits.FEW) List<@NotNull @Valid Source> sources,
        @Size(max = Limits.FEW) List<@NotNull @Valid Option> targets,
        Boolean reuseSources,
        @Size(max = Limits.TEXT) String body,
        @Size(max = Limits.FEW) List<@NotNull @Valid Gap> gaps,
        @Size(max = Limits.FEW) List<@NotNull @Valid Option> statements,
        @Valid ImageLink image,
        @Size(max = Limits.FEW) List<@NotNull @Valid Area> regions,
        @Pattern(regexp = "text|number") String expects,
        @Size(max = Limits.ID) String unit,
        @Schema(type = SchemaType.OBJECT) JsonNode key,
        @Size(max = Limits.TEXT) String explanation,
        @Size(max = Limits.FEW) List<@NotNull @Valid Page> references,
        @Valid Provenance provenance,
        @Size(max = Limits.MANY) List<@NotBlank @Size(max = Limits.ID) String> enemies,
        @Size(max = Limits.MANY) List<@NotBlank @Size(max = Limits.ID) String> siblings) {

    /** How much of everything. */
    static final class Limits {

        static final int ID = 80;
        /** Characters of a text. */
        static final int TEXT = 20_000;
        static final int FEW = 30;
        static final int MANY = 200;
        /** A picture's coordinates. */
        static final int PIXELS = 100_000;
        /** Words of small letters and digits with a hyphen between them; bounded, so that matching it is. */
        static final String BANK_ID = "[a-z0-9](?:-?[a-z0-9]){0,79}";

        private Limits() {
        }
    }

    /** Something to pick; {@code explanation} says why it is right, or when it would be. */
    @Schema(name = "DocumentOption")
    record Option(@NotBlank @Size(max = Limits.ID) String id, @NotBlank @Size(max = Limits.TEXT) String text,
            @Size(max = Limits.TEXT) String explanation) {
    }

    @Schema(name = "DocumentSource")
    record Source(@NotBlank @Size(max = Limits.ID) String id, @NotBlank @Size(max = Limits.TEXT) String text) {
    }

    /** Marked in the body as {@code {{id}}}. */
    @Schema(name = "DocumentGap")
    record Gap(@NotBlank @Size(max = Limits.ID) String id,
            @NotNull @Size(max = Limits.FEW) List<@NotNull @Valid Option> options) {
    }

    /** A picture that is stored, by its address, with its own width and height. */
    @Schema(name = "DocumentImage")
    record ImageLink(@NotNull @Pattern(regexp = "/v1/media/[0-9a-f]{64}") String url, @Positive int width,
            @Positive int height, @NotBlank @Size(max = Limits.TEXT) String alt) {
    }

    /** {@code coords} of a {@code rect} are x, y, width and height in the picture's pixels. */
    @Schema(name = "DocumentRegion")
    record Area(@NotBlank @Size(max = Limits.ID) String id, @NotBlank @Size(max = Limits.ID) String shape,
            @NotNull @Size(max = Limits.FEW) List<@NotNull @Min(0) @Max(Limits.PIXELS) Integer> coords,
            @NotBlank @Size(max = Limits.TEXT) String label, @Size(max = Limits.TEXT) String explanation) {
    }

    /** A page of the vendor's documentation, and when it was last seen to say so. */
    @Schema(name = "DocumentReference")
    record Page(@NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 2_000) @Pattern(regexp = "https://[^\\s<>\"]{1,2000}") String url,
            @NotNull LocalDate checkedAt) {
    }

    /** {@code original}: the author's word. Without it nothing is submitted. */
    @Schema(name = "DocumentProvenance")
    record Provenance(@NotBlank @Size(max = 200) String author, boolean original) {
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "QuestionDocument[" + id + ", " + type + "]";
    }
}
