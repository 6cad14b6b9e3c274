package io.readyroom.exam.offline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.Slot;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * A session of which somebody wants a pack.
 *
 * @param assigned whether an organisation has assigned it
 * @param versionIds of the questions, in order of position
 * @param slots in the same order
 */
record PackableSession(UUID id, String exam, Mode mode, SessionStatus status, String language, boolean assigned,
        ExamFacts facts, List<UUID> versionIds, List<Slot> slots) {

    private static final Set<Mode> MODES = EnumSet.of(Mode.PRACTICE, Mode.TOPIC, Mode.REVIEW);
    private static final String RESERVE = "reserve";

    /**
     * Refuses whatever keys may not leave for: with {@code session-closed} what has ended, with {@code not-in-policy} what
     * tells no key before its end, what an organisation wants to judge by, and what holds questions of the reserve.
     */
    void requirePackable() {
        if (!status.isRunning()) {
            throw ExamSession.closed(status);
        }
        if (!MODES.contains(mode) || !facts.policy().givesFeedbackOnAnswer() || facts.policy().isSectioned()) {
            throw refused("The policy of " + exam + " in mode " + mode.wire() + " has no offline pack.");
        }
        if (assigned && mode != Mode.PRACTICE) {
            throw refused("A session that was assigned has an offline pack in mode practice only.");
        }
        if (slots.stream().anyMatch(slot -> RESERVE.equals(slot.pool()))) {
            throw refused("There are questions in this session that are kept for simulations.");
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(ExamProblem.NOT_IN_POLICY, detail);
    }
}
