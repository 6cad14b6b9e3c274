package io.readyroom.scoring.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * A session has a result. {@code aggregateVersion} is the result's revision; {@code scaled} and {@code passed} may be absent.
 *
 * @param missedPositions of the questions that were not worth all of their points, whether or not they count
 */
record ExamScored(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, String mode, int revision,
        Instant scoredAt, int points, int maxPoints, ScaledScore scaled, Boolean passed, List<Integer> missedPositions) {

    static ExamScored from(ScoredExam exam) {
        ScoredSession session = exam.session();
        ExamResult result = exam.result();
        return new ExamScored(result.revision(), session.sessionId(), session.learnerId(), session.exam(), session.mode(),
                result.revision(), result.scoredAt(), result.points(), result.maxPoints(), result.scaled(), result.passed(),
                exam.missedPositions());
    }

    /** @param traceparent of the submission: in a batch each result belongs to a trace of its own */
    OutgoingEvent toEvent(String traceparent) {
        return new OutgoingEvent(Ids.next(), Topics.RESULTS, sessionId.toString(), "ExamScored", sessionId.toString(),
                aggregateVersion, EventJson.write(this), traceparent);
    }
}
