package io.readyroom.exam.form;

import java.util.List;
import java.util.UUID;

/**
 * All slots of a form, by position, which starts at 1 and has no gaps.
 *
 * @param json as they are stored and published: fields of {@link Slot} and no others
 * @param questionIds of their questions, whatever the version
 * @param candidate what a learner may know of them
 */
public record FormSlots(String json, List<UUID> questionIds, List<CandidateSlot> candidate) {

    /** @param json the same slots, written */
    public static FormSlots of(List<Slot> slots, String json) {
        return new FormSlots(json, slots.stream().map(Slot::questionId).toList(),
                slots.stream().map(CandidateSlot::from).toList());
    }
}
