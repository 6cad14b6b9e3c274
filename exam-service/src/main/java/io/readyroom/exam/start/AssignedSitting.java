package io.readyroom.exam.start;

import java.util.UUID;

import io.readyroom.exam.assignment.Assignment;

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

    StartTerms terms() {
        return StartTerms.of(new StartTerms.Assigned(assignment.organisationId(), assignment.id(), attempt, assignment.group(),
                assignment.livemode(), assignment.timeFactor()));
    }
}
