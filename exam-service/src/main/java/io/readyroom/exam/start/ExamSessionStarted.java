package io.readyroom.exam.start;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** A learner has begun a sitting. */
record ExamSessionStarted(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, Mode mode, String language,
        Instant startedAt, Instant deadlineAt, int questionCount) {

    static final String TYPE = "ExamSessionStarted";

    static ExamSessionStarted from(UUID learnerId, ExamSession session) {
        return new ExamSessionStarted(1, session.id(), learnerId, session.exam(), session.mode(), session.language(),
                session.startedAt(), session.deadlineAt(), session.questionCount());
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.EXAM_SESSIONS, sessionId.toString(), TYPE, sessionId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
