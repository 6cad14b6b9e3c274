package io.readyroom.scoring.adaptive;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.scoring.grading.GradingPolicy;

/**
 * A diagnostic session so far. Nothing is kept of it here.
 *
 * @param calibration that the session began with, as the first answer named it; absent at the start
 * @param gradingPolicy frozen at the session's start; absent only as long as nothing was asked
 * @param items what was asked, in order
 * @param excluded ids of questions that may not be asked, packed: those that the learner has seen
 * @param language frozen at the session's start; {@code en} when absent
 * @param supportedTypes what the client can render, unknown names included; absent for everything
 * @param seed of the session, a decimal long: with the same one and the same answers the questions are the same
 */
record NextQuestionRequest(
        @NotNull @Size(max = 64) String exam,
        @Min(0) Integer calibration,
        GradingPolicy gradingPolicy,
        @NotNull @Size(max = MOST_ITEMS) List<@Valid @NotNull Item> items,
        @Schema(implementation = String.class, format = "byte") PackedIds excluded,
        @Size(max = 16) String language,
        @Size(max = 50) List<@NotNull @Size(max = 64) String> supportedTypes,
        @NotNull @Pattern(regexp = "-?[0-9]{1,19}") String seed) {

    static final int MOST_ITEMS = 100;
    private static final String DEFAULT_LANGUAGE = "en";

    /** @param response null or absent: unanswered */
    record Item(@NotNull UUID questionVersionId,
            @Schema(nullable = true, description = "In the shape of the question's type; null or absent: unanswered") JsonNode response) {

        @Override
        public String toString() {
            return "Item[" + questionVersionId + "]";
        }
    }

    List<UUID> versions() {
        return items.stream().map(Item::questionVersionId).toList();
    }

    Draw draw() {
        return new Draw(excluded == null ? Set.of() : Set.copyOf(excluded.ids()),
                language == null ? DEFAULT_LANGUAGE : language, Optional.ofNullable(supportedTypes).map(Set::copyOf),
                new BigInteger(seed).longValue());
    }
}
