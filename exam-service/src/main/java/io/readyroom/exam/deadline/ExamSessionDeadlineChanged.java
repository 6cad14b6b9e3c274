package io.readyroom.exam.deadline;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * A running session has another deadline.
 *
 * @param changedAt by the database's clock
 */
record ExamSessionDeadlineChanged(long aggregateVersion, UUID sessionId, Instant deadlineAt, int extraSeconds,
        DeadlineChange reason, Instant changedAt) {

    static final String TYPE = "ExamSessionDeadlineChanged";

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.DEADLINES, sessionId.toString(), TYPE, sessionId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
