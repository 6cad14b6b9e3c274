package io.readyroom.exam.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.readyroom.exam.form.Slot;
import io.readyroom.exam.response.ResponseShape;

/** A {@link Slot} as it is published. */
record SubmittedSlot(int position, UUID questionId, UUID questionVersionId, String objective, String domain, String type,
        int maxPoints, boolean scored, String pool, boolean repeated, String stimulusId, int section, ResponseShape shape) {

    /** @param slots with an id of each, in order of position */
    static List<SubmittedSlot> of(UUID[] questionIds, UUID[] versionIds, List<Slot> slots) {
        List<SubmittedSlot> submitted = new ArrayList<>(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            submitted.add(of(i + 1, questionIds[i], versionIds[i], slots.get(i)));
        }
        return submitted;
    }

    private static SubmittedSlot of(int position, UUID questionId, UUID versionId, Slot slot) {
        return new SubmittedSlot(position, questionId, versionId, slot.objective(), slot.domain(), slot.type(),
                slot.maxPoints(), slot.scored(), slot.pool(), slot.repeated(), slot.stimulusId(), slot.section(),
                slot.shape());
    }
}
