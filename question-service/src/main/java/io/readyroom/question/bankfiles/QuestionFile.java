package io.readyroom.question.bankfiles;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import com.fasterxml.jackson.databind.JsonNode;

/** A question as its file has it. Which of the optional fields belong to it depends on the type. */
record QuestionFile(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        @NotNull String type,
        @NotNull @Pattern(regexp = "sample|practice|reserve") String pool,
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @NotNull @Pattern(regexp = "easy|medium|hard") String difficulty,
        @NotEmpty List<@NotBlank String> objectives,
        @NotNull List<@NotBlank String> tags,
        String stimulus,
        @NotBlank String stem,
        List<@Valid Option> options,
        Integer select,
        List<@Valid Source> sources,
        List<@Valid Option> targets,
        Boolean reuseSources,
        String body,
        List<@Valid GapFile> gaps,
        List<@Valid Option> statements,
        @Valid ImageFile image,
        List<@Valid RegionFile> regions,
        String expects,
        String unit,
        Integer maxLength,
        @NotNull JsonNode key,
        @NotBlank String explanation,
        @NotEmpty List<@Valid ReferenceFile> references,
        @NotNull @Valid Provenance provenance,
        @NotNull List<@NotBlank String> enemies,
        @NotNull List<@NotBlank String> siblings) {

    record Option(@NotBlank String id, @NotBlank String text, @NotBlank String explanation) {
    }

    record Source(@NotBlank String id, @NotBlank String text) {
    }

    record GapFile(@NotBlank String id, @NotEmpty List<@Valid Option> options) {
    }

    /** @param url instead of {@code file} in formats that don't come with a folder of pictures */
    record ImageFile(@NotNull @Pattern(regexp = "[a-z0-9-]+\\.(png|jpe?g|webp|gif)") String file,
            @Null(message = "does not belong in a bank's file, file does") String url, @Positive int width,
            @Positive int height, @NotBlank String alt) {
    }

    record RegionFile(@NotBlank String id, @NotBlank String shape, @NotEmpty List<@NotNull Integer> coords,
            @NotBlank String label, @NotBlank String explanation) {
    }

    record ReferenceFile(@NotBlank String title, @NotNull @Pattern(regexp = "https://\\S+") String url,
            @NotNull LocalDate checkedAt) {
    }

    /** {@code original}: the author's word. Without it a question isn't taken. */
    record Provenance(@NotBlank String author, @AssertTrue boolean original) {
    }
}
