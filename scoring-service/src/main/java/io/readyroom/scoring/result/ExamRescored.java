package io.readyroom.scoring.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * A session's result was made again: a later revision is the current one. Told of every revision after the first, whether or
 * not it came to other points.
 *
 * @param missedPositions of the questions that were not worth all of their points, whether or not they count
 */
record ExamRescored(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, String mode, int revision,
        Instant scoredAt, int points, int maxPoints, ScaledScore scaled, Boolean passed, List<Integer> missedPositions) {

    static ExamRescored from(ScoredExam exam) {
        ScoredSession session = exam.session();
        ExamResult result = exam.result();
        return new ExamRescored(result.revision(), session.sessionId(), session.learnerId(), session.exam(), session.mode(),
                result.revision(), result.scoredAt(), result.points(), result.maxPoints(), result.scaled(), result.passed(),
                exam.missedPositions());
    }

    /** @param traceparent of the submission: whoever follows a session finds its corrections there too */
    OutgoingEvent toEvent(String traceparent) {
        return new OutgoingEvent(Ids.next(), Topics.RESULTS, sessionId.toString(), "ExamRescored", sessionId.toString(),
                aggregateVersion, EventJson.write(this), traceparent);
    }
}
