package io.readyroom.exam.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import io.readyroom.exam.form.CandidateSlot;

/** A session with the state of its slots. */
public record ExamSessionResponse(UUID id, String exam, Mode mode, SessionStatus status, String language, Instant startedAt,
        Instant deadlineAt, Instant submittedAt, Instant serverTime, int questionCount, int answeredCount,
        List<Section> sections, @JsonSerialize(using = SlotStatesSerializer.class) List<SlotState> slots) {

    /** The session together with the form that it was frozen with. */
    public static ExamSessionResponse from(ExamSession session, List<CandidateSlot> form) {
        List<SlotState> slots = form.stream().map(slot -> SlotState.of(slot.position(), session)).toList();
        return new ExamSessionResponse(session.id(), session.exam(), session.mode(), session.status(), session.language(),
                session.startedAt(), session.deadlineAt(), session.submittedAt(), session.readAt(), session.questionCount(),
                session.answered().size(), Section.of(form), slots);
    }

    /**
     * Slots that belong together.
     *
     * @param from first and
     * @param to last position
     */
    public record Section(int number, int from, int to) {

        static List<Section> of(List<CandidateSlot> slots) {
            List<Section> sections = new ArrayList<>();
            int from = 1;
            for (int i = 0; i < slots.size(); i++) {
                boolean last = i == slots.size() - 1 || slots.get(i + 1).section() != slots.get(i).section();
                if (last) {
                    sections.add(new Section(slots.get(i).section(), from, i + 1));
                    from = i + 2;
                }
            }
            return List.copyOf(sections);
        }
    }

    /** What an overview shows of a slot. */
    public record SlotState(int position, boolean answered, boolean flagged, boolean locked) {

        static SlotState of(int position, ExamSession session) {
            return new SlotState(position, session.answered().contains(position), session.flagged().contains(position),
                    session.locked().contains(position));
        }
    }
}
