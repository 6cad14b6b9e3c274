package io.readyroom.scoring.result;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * A session's result was made again: a later revision is the current one. Told of every revision after the first, whether or
 * not it came to other points.
 */
record ExamRescored(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, String mode, int revision,
        Instant scoredAt, int points, int maxPoints, ScaledScore scaled, Boolean passed) {

    static ExamRescored from(ScoredSession session, ExamResult result) {
        return new ExamRescored(result.revision(), session.sessionId(), session.learnerId(), session.exam(), session.mode(),
                result.revision(), result.scoredAt(), result.points(), result.maxPoints(), result.scaled(), result.passed());
    }

    /** @param traceparent of the submission: whoever follows a session finds its corrections there too */
    OutgoingEvent toEvent(String traceparent) {
        return new OutgoingEvent(Ids.next(), Topics.RESULTS, sessionId.toString(), "ExamRescored", sessionId.toString(),
                aggregateVersion, EventJson.write(this), traceparent);
    }
}
