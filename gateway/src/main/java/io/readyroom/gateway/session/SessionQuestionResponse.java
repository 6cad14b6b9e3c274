package io.readyroom.gateway.session;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.exam.Slot;
import io.readyroom.gateway.question.CandidateQuestion;

/**
 * A question as the learner sees it in the session.
 *
 * @param maxPoints under this session's grading policy
 * @param response as stored, left out when there is none
 * @param revision of the stored answer, 0 when there is none
 */
@Schema(name = "SessionQuestion")
record SessionQuestionResponse(int position, UUID questionVersionId, String type, @JsonUnwrapped OrderedContent content,
        int maxPoints,
        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "In the shape of its type") JsonNode response,
        int revision, boolean flagged, boolean locked, Integer section) {

    static SessionQuestionResponse from(Slot slot, CandidateQuestion version) {
        return new SessionQuestionResponse(slot.position(), slot.questionVersionId(), slot.type(),
                OrderedContent.of(version, slot.shape()), slot.maxPoints(), answered(slot.response()), slot.revision(),
                slot.flagged(), slot.locked(), slot.section());
    }

    /** A cleared answer is stored as null and left out like one that was never given. */
    private static JsonNode answered(JsonNode response) {
        return response == null || response.isNull() ? null : response;
    }
}
