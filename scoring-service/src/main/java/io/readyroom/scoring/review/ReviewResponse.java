package io.readyroom.scoring.review;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.QuestionType;

/** The questions of a session in their order. */
@Schema(name = "Review", requiredProperties = "items")
record ReviewResponse(List<Item> items) {

    /**
     * @param response absent where the question was left unanswered
     * @param voided true or absent
     * @param correctedSince true or absent
     */
    @Schema(name = "ReviewItem", requiredProperties = { "position", "questionVersionId", "type", "key", "points", "maxPoints",
            "keyRevision" })
    record Item(int position, UUID questionVersionId,
            QuestionType type,
            @Schema(description = "Absent where the question was left unanswered") JsonNode response,
            @Schema(description = "Has the response's shape, and accepted[] for text") JsonNode key,
            int points, int maxPoints,
            @Schema(description = "The question turned out unusable and counts nowhere") Boolean voided,
            @Schema(description = "Which revision of the key this is; it gave the points") int keyRevision,
            @Schema(description = "The key was corrected after this result; a result by the new one follows if it makes a difference") Boolean correctedSince) {
    }
}
