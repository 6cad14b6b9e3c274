package io.readyroom.exam.form;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.readyroom.exam.response.ResponseShape;

/** What a learner may know of a slot, and all that saving an answer needs. Small: thousands of forms are cached. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CandidateSlot(int position, UUID questionVersionId, String type, int maxPoints, Integer section,
        ResponseShape shape) {

    public CandidateSlot {
        type = type.intern();
        section = section == null ? Integer.valueOf(1) : section;
    }

    static CandidateSlot from(Slot slot) {
        return new CandidateSlot(slot.position(), slot.questionVersionId(), slot.type(), slot.maxPoints(), slot.section(),
                slot.shape());
    }
}
