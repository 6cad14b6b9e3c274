package io.readyroom.gateway.offline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.offline.SlotsAndKeys.PackedSlot;
import io.readyroom.gateway.question.CandidateQuestion;
import io.readyroom.gateway.question.Rationale;
import io.readyroom.gateway.question.Rationale.Reference;
import io.readyroom.gateway.session.OrderedContent;

/**
 * A question as the learner sees it in the session, with all that its answer will be told.
 *
 * @param maxPoints under this session's grading policy
 * @param response as stored, left out when there is none
 * @param revision of the stored answer, 0 when there is none
 * @param key in the response's shape, plus {@code accepted} for text
 * @param explanations as in a review
 */
@Schema(name = "PackedSessionQuestion")
record PackedQuestionResponse(int position, UUID questionVersionId, String type, @JsonUnwrapped OrderedContent content,
        int maxPoints,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "In the shape of its type") JsonNode response,
        int revision, boolean flagged, boolean locked, Integer section,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonNode key, Map<String, String> explanations,
        List<Reference> references) {

    /** @param rationale null when there is none */
    static PackedQuestionResponse from(PackedSlot slot, CandidateQuestion version, Rationale rationale) {
        return new PackedQuestionResponse(slot.position(), slot.questionVersionId(), slot.type(),
                OrderedContent.of(version, slot.shape()), slot.maxPoints(),
                slot.response() == null || slot.response().isNull() ? null : slot.response(), slot.revision(), slot.flagged(),
                slot.locked(), slot.section(), slot.key(), rationale == null ? Map.of() : rationale.explanations(),
                rationale == null ? List.of() : rationale.references());
    }

    @Override
    public String toString() {
        return "PackedQuestionResponse[" + position + "]";
    }
}
