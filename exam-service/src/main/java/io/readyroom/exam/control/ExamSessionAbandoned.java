package io.readyroom.exam.control;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** A session was given up: no result, no statistics. */
public record ExamSessionAbandoned(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, String mode,
        Instant abandonedAt) {

    static final String TYPE = "ExamSessionAbandoned";

    public OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.EXAM_SESSIONS, sessionId.toString(), TYPE, sessionId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
