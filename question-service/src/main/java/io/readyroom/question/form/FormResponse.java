package io.readyroom.question.form;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.platform.web.json.PackedIds;

/**
 * A form to freeze into a session, as the API's document describes it; {@link FormJson} writes it. Nothing in it tells what is
 * right.
 *
 * @param sections what each holds, in order; null when all hold questions
 * @param questionIds one for each slot, in order of position, packed
 * @param questionVersionIds as well
 * @param slots in order of position, without names: {@code contracts/forms}
 */
public record FormResponse(String seed, BlueprintRef blueprint, String language, ExamFacts facts,
        @Schema(description = "What each section holds, in order: questions, case_study, series; absent when all hold questions") List<String> sections,
        @Schema(implementation = String.class, format = "byte", description = "Of the slots, in order of position; 16 bytes each") PackedIds questionIds,
        @Schema(implementation = String.class, format = "byte", description = "Of the slots, in order of position; 16 bytes each") PackedIds questionVersionIds,
        @Schema(description = "In order of position, each: objective, domain, type, maxPoints, scored, pool, repeated, "
                + "stimulusId, section and what the type's shape has. A string that recurs is written once, then its number. "
                + "contracts/forms tells it all") List<List<Object>> slots) {

    public record BlueprintRef(String code, int version) {
    }
}
