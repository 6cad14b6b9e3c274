package io.readyroom.exam.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import io.readyroom.exam.form.FrozenForm;

/**
 * A session with the state of its slots.
 *
 * @param breakStartedAt only while it is on a break
 * @param timeAllowedSeconds on the clock, {@code extraSeconds} included; absent where there is no clock, and once the
 *        session is long over
 * @param extraSeconds of it that an accommodation or an assignment has added; absent as well
 */
public record ExamSessionResponse(UUID id, String exam, Mode mode, SessionStatus status, String language, Instant startedAt,
        Instant deadlineAt, Instant submittedAt,
        @Schema(description = "Only while the session is on a break") Instant breakStartedAt, Instant serverTime,
        @Schema(description = "On the clock, extraSeconds included; absent without a clock") Integer timeAllowedSeconds,
        @Schema(description = "Added by an accommodation or an assignment; absent without a clock") Integer extraSeconds,
        int questionCount, int answeredCount,
        @Schema(description = "False once the learner had the keys, by an offline pack: it is graded like any other, and is in no statistics or forecast") Boolean measured,
        SessionPolicy policy, List<SectionState> sections,
        @JsonSerialize(using = SlotStatesSerializer.class) List<SlotState> slots) {

    /** An answer that the release before kept under an Idempotency-Key doesn't say it: no session is begun unmeasured. */
    public ExamSessionResponse {
        measured = measured == null ? Boolean.TRUE : measured;
    }

    /** The session together with the form that it was frozen with. */
    public static ExamSessionResponse from(ExamSession session, FrozenForm form) {
        List<SlotState> slots = form.slots().stream().map(slot -> SlotState.of(slot.position(), session)).toList();
        List<SectionState> sections = form.sections().stream()
                .map(section -> SectionState.of(section, form.policy(), session)).toList();
        Integer duration = session.status().isRunning() ? session.durationSeconds() : null;
        return new ExamSessionResponse(session.id(), session.exam(), session.mode(), session.status(), session.language(),
                session.startedAt(), session.deadlineAt(), session.submittedAt(), session.breakStartedAt(), session.readAt(),
                duration == null ? null : Integer.valueOf(duration + session.extraSeconds()),
                duration == null ? null : Integer.valueOf(session.extraSeconds()), session.questionCount(),
                session.answered().size(), session.measured(), SessionPolicy.from(form.policy()), sections, slots);
    }

    /** What an overview shows of a slot. */
    public record SlotState(int position, boolean answered, boolean flagged, boolean locked) {

        static SlotState of(int position, ExamSession session) {
            return new SlotState(position, session.answered().contains(position), session.flagged().contains(position),
                    session.locked().contains(position));
        }
    }
}
