package io.readyroom.exam.session;

import java.util.List;

import io.readyroom.exam.form.FrozenForm;

/** Slots in order of position. */
public record SessionQuestions(List<SessionQuestion> items) {

    /** The slots of a form from a position on, with what is stored for them. */
    static SessionQuestions of(FrozenForm form, int from, int limit, StoredSlots stored) {
        return new SessionQuestions(
                form.slots(from, limit).stream().filter(slot -> !stored.isHidden(slot.position()))
                        .map(slot -> SessionQuestion.from(slot, stored)).toList());
    }
}
