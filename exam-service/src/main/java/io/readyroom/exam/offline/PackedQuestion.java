package io.readyroom.exam.offline;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.form.Slot;
import io.readyroom.exam.offline.HandedOut.PackedAnswer;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.scoring.Grade;

/**
 * A slot with its key, before it is answered. The one type for learners that has both: a session's policy allows it where every
 * answer is told its key at once, and nothing outside of this package can return it.
 *
 * @param maxPoints under the session's grading policy
 * @param response as stored, left out when there is none
 * @param revision of the stored answer, 0 when there is none
 * @param key in the response's shape, plus {@code accepted} for text
 */
@Schema(name = "PackedQuestion")
record PackedQuestion(int position, UUID questionVersionId, String type, int maxPoints, ResponseShape shape,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String response, int revision, boolean flagged, boolean locked,
        int section, JsonNode key) {

    static PackedQuestion of(int position, UUID versionId, Slot slot, HandedOut handedOut, Grade grade) {
        PackedAnswer answer = handedOut.answer(position);
        return new PackedQuestion(position, versionId, slot.type(), slot.maxPoints(), slot.shape(), answer.response(),
                answer.revision(), answer.flagged(), handedOut.locked().contains(position), slot.section(), grade.key());
    }

    @Override
    public String toString() {
        return "PackedQuestion[" + position + "]";
    }
}
