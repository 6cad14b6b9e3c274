package io.readyroom.exam.session;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.session.StoredSlots.StoredAnswer;

/**
 * A slot and what the learner has answered there.
 *
 * @param response as stored, left out when there is none
 * @param revision of the stored answer, 0 when there is none
 * @param late what came after the deadline, of a session that has ended; left out when there is nothing or it is not shown
 */
public record SessionQuestion(int position, UUID questionVersionId, String type, int maxPoints, ResponseShape shape,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String response, int revision, boolean flagged, boolean locked,
        int section, LateAnswer late) {

    static SessionQuestion from(CandidateSlot slot, StoredSlots stored) {
        StoredAnswer answer = stored.answer(slot.position());
        return new SessionQuestion(slot.position(), slot.questionVersionId(), slot.type(), slot.maxPoints(), slot.shape(),
                answer.response(), answer.revision(), answer.flagged(), stored.isLocked(slot.position()),
                slot.section(), stored.late(slot.position()));
    }
}
