package io.readyroom.question.interchange.job;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/authoring/exports}.
 *
 * @param versions {@code current}, unless it says something else: what is published; {@code open}: what is being written or
 *        reviewed; {@code newest}: the open version where there is one, else the published one
 * @param pool and the others: only questions that have it
 */
record ExportRequest(@NotNull String format, @NotNull String exam,
        @Pattern(regexp = "current|open|newest") String versions,
        @Pattern(regexp = "sample|practice|reserve") String pool,
        @Pattern(regexp = "[a-z_]{1,40}") String type,
        @Pattern(regexp = "[a-z]{2}") String language,
        @Pattern(regexp = "easy|medium|hard") String difficulty,
        @Size(max = 200) String objective, @Size(max = 200) String domain, @Size(max = 200) String tag) {

    ExportSettings settings() {
        String which = versions == null ? ExportSettings.CURRENT : versions;
        List<String> terms = Stream.of(
                which.equals(ExportSettings.CURRENT) ? "status:published" : null, term("pool", pool), term("type", type),
                term("language", language), term("difficulty", difficulty), term("objective", objective),
                term("domain", domain), term("tag", tag)).filter(Objects::nonNull).toList();
        return new ExportSettings(which, terms);
    }

    private static String term(String facet, String value) {
        return value == null ? null : facet + ":" + value;
    }
}
