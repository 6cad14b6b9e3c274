package io.readyroom.exam.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A session in a list.
 *
 * @param measured false once the learner had the keys
 */
public record ExamSessionSummary(UUID id, String exam, Mode mode, SessionStatus status, String language, Instant startedAt,
        Instant deadlineAt, Instant submittedAt, Instant serverTime, int questionCount, int answeredCount,
        boolean measured) {

    static ExamSessionSummary from(ExamSession session) {
        return new ExamSessionSummary(session.id(), session.exam(), session.mode(), session.status(), session.language(),
                session.startedAt(), session.deadlineAt(), session.submittedAt(), session.readAt(), session.questionCount(),
                session.answered().size(), session.measured());
    }
}
