package io.readyroom.exam.submission;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.SessionStatus;

/**
 * The answer to a submission: the same for ever, whatever became of the session since.
 *
 * @param status is {@link SessionStatus#SUBMITTED}, always
 */
record SubmittedResponse(UUID id, SessionStatus status, Instant submittedAt) {

    static SubmittedResponse from(ExamSession session) {
        return new SubmittedResponse(session.id(), SessionStatus.SUBMITTED, session.submittedAt());
    }
}
