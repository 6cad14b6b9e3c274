package io.readyroom.exam.start;

import java.util.Optional;
import java.util.UUID;

import io.readyroom.exam.assignment.Assignment;
import io.readyroom.exam.question.Form;

/**
 * A sitting that an organisation has assigned.
 *
 * @param sessionId of the session that is to be started: whoever asks again with it gets no second one
 * @param attempt from 1
 * @param language in which it is wanted
 * @param isFresh whether the candidate has seen nothing of the exam
 */
public record AssignedSitting(UUID sessionId, UUID candidateId, Assignment assignment, int attempt, String language,
        boolean isFresh) {

    /** Whether a form that was built ahead will do. */
    boolean takesPreparedForm() {
        return isFresh && language.equals(assignment.languageOrDefault());
    }

    /** The session, with a form that has all of its slots. */
    NewSession session(Form form) {
        return session(form, Optional.empty());
    }

    /** An adaptive session, with a form of its first slot. */
    NewSession session(Form form, StartTerms.Adaptive adaptive) {
        return session(form, Optional.of(adaptive));
    }

    private NewSession session(Form form, Optional<StartTerms.Adaptive> adaptive) {
        StartTerms.Assigned assigned = new StartTerms.Assigned(assignment.organisationId(), assignment.id(), attempt,
                assignment.group(), assignment.livemode(), assignment.timeFactor());
        return new NewSession(sessionId, candidateId, assignment.exam(), assignment.mode(), form,
                StartTerms.of(assigned, adaptive));
    }
}
