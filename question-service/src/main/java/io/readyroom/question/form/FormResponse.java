package io.readyroom.question.form;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form to freeze into a session, as the API's document describes it; {@link FormJson} writes it. Nothing in it tells what is
 * right.
 *
 * @param questionIds one for each slot, in order of position
 * @param questionVersionIds as well
 * @param slots in order of position, without names: {@code contracts/forms}
 */
public record FormResponse(String seed, BlueprintRef blueprint, String language, ExamFacts facts,
        @Schema(description = "Of the slots, in order of position") List<UUID> questionIds,
        @Schema(description = "Of the slots, in order of position") List<UUID> questionVersionIds,
        @Schema(description = "In order of position, each: objective, domain, type, maxPoints, scored, pool, repeated, "
                + "stimulusId, section and what the type's shape has. A string that recurs is written once, then its number. "
                + "contracts/forms tells it all") List<List<Object>> slots) {

    public record BlueprintRef(String code, int version) {
    }
}
