package io.readyroom.exam.form;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.benmanes.caffeine.cache.Interner;

import io.readyroom.exam.response.ResponseShape;

/** What a learner may know of a slot, and all that saving an answer needs. Small: thousands of forms are cached. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CandidateSlot(int position, UUID questionVersionId, String type, int maxPoints, Integer section,
        ResponseShape shape) {

    /** The same few shapes, in all orders of their ids, fill all forms. */
    private static final Interner<ResponseShape> SHAPES = Interner.newWeakInterner();

    public CandidateSlot {
        type = type.intern();
        shape = shape == null ? null : SHAPES.intern(shape);
        section = section == null ? Integer.valueOf(1) : section;
    }

    static CandidateSlot from(Slot slot) {
        return new CandidateSlot(slot.position(), slot.questionVersionId(), slot.type(), slot.maxPoints(), slot.section(),
                slot.shape());
    }
}
