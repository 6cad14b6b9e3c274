package io.readyroom.exam.start;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.start.StartTerms.Assigned;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * A learner has begun a sitting.
 *
 * @param organisationId who assigned the session, or null; with it
 * @param assignmentId and
 * @param group what the organisation calls the group, or null
 */
record ExamSessionStarted(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, Mode mode, String language,
        UUID organisationId, UUID assignmentId, String group, Instant startedAt, Instant deadlineAt, int questionCount) {

    static final String TYPE = "ExamSessionStarted";

    static ExamSessionStarted from(UUID learnerId, StartTerms terms, ExamSession session) {
        Optional<Assigned> assigned = terms.assigned();
        return new ExamSessionStarted(1, session.id(), learnerId, session.exam(), session.mode(), session.language(),
                assigned.map(Assigned::organisationId).orElse(null), assigned.map(Assigned::assignmentId).orElse(null),
                assigned.map(Assigned::group).orElse(null), session.startedAt(), session.deadlineAt(),
                session.questionCount());
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.EXAM_SESSIONS, sessionId.toString(), TYPE, sessionId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
