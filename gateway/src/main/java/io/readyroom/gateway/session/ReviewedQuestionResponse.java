package io.readyroom.gateway.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.exam.Slot;
import io.readyroom.gateway.question.CandidateQuestion;
import io.readyroom.gateway.question.Rationale;
import io.readyroom.gateway.question.Rationale.Reference;
import io.readyroom.gateway.scoring.GradedItem;

/**
 * A question after the end, with its key and why.
 *
 * @param response as it was graded, left out when there was none
 * @param key in the response's shape, plus {@code accepted} for text
 * @param voided true when the question was taken out of the scoring
 * @param keyRevision of the key shown, which gave the points
 * @param correctedSince true when the key was corrected after this result
 * @param explanations Markdown by id of option, row, target or region; a gap's option is {@code gapId.optionId}; plus
 *        {@code general}
 * @param late what came after the deadline and was not scored; left out where there is nothing, or it is not shown
 */
@Schema(name = "ReviewedQuestion")
record ReviewedQuestionResponse(int position, UUID questionVersionId, String type, @JsonUnwrapped OrderedContent content,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonNode response,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonNode key, int points,
        int maxPoints, Boolean voided, Integer keyRevision, Boolean correctedSince, Map<String, String> explanations,
        List<Reference> references, LateResponse late) {

    /** @param slot as the session has it, or null when it can't be read */
    static ReviewedQuestionResponse from(GradedItem item, CandidateQuestion version, Slot slot, Rationale rationale) {
        return new ReviewedQuestionResponse(item.position(), item.questionVersionId(), item.type(),
                OrderedContent.of(version, slot == null ? null : slot.shape()),
                item.response() == null || item.response().isNull() ? null : item.response(),
                item.key(), item.points(), item.maxPoints(), item.voided(), item.keyRevision(),
                item.correctedSince(),
                rationale == null ? Map.of() : rationale.explanations(),
                rationale == null ? List.of() : rationale.references(),
                slot == null || slot.late() == null ? null : LateResponse.from(slot.late()));
    }
}
