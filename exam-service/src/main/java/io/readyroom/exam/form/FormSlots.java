package io.readyroom.exam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * All slots of a form, by position, which starts at 1 and has no gaps.
 *
 * @param questionIds of their questions, whatever the version
 * @param versionIds of the versions that are shown
 * @param json the rest of them, as it came and is stored: a text that {@link SlotReader} reads
 * @param candidate what a learner may know of them
 */
public record FormSlots(List<UUID> questionIds, List<UUID> versionIds, String json, List<CandidateSlot> candidate) {

    /** @throws IllegalArgumentException when it is no slots, or not each of them has its ids */
    public FormSlots {
        if (candidate.isEmpty() || questionIds.size() != candidate.size()) {
            throw new IllegalArgumentException(candidate.size() + " slots with " + questionIds.size() + " questionIds");
        }
    }

    /** @param json the same slots, as they came */
    public static FormSlots of(List<UUID> questionIds, List<UUID> versionIds, String json, List<Slot> slots) {
        return new FormSlots(questionIds, versionIds, json, candidate(versionIds, slots));
    }

    static List<CandidateSlot> candidate(List<UUID> versionIds, List<Slot> slots) {
        if (versionIds.size() != slots.size()) {
            throw new IllegalArgumentException(slots.size() + " slots with " + versionIds.size() + " questionVersionIds");
        }
        List<CandidateSlot> candidate = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            UUID versionId = versionIds.get(candidate.size());
            candidate.add(
                    new CandidateSlot(candidate.size() + 1, versionId, slot.maxPoints(), slot.section(), slot.shape()));
        }
        return List.copyOf(candidate);
    }
}
