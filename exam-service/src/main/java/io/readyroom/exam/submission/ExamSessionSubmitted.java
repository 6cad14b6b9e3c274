package io.readyroom.exam.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * A session was handed in. Carries all that grading needs besides the keys.
 *
 * @param organisationId who assigned the session, or null; with it
 * @param assignmentId and
 * @param group what the organisation calls the group, or null
 * @param measured false when keys were handed out before the answers; null otherwise
 * @param submittedBy {@code learner} or {@code deadline}
 * @param facts as frozen at the start, JSON
 */
record ExamSessionSubmitted(long aggregateVersion, UUID sessionId, UUID learnerId, String exam, String mode, String language,
        boolean livemode, UUID organisationId, UUID assignmentId, String group, Boolean measured, Instant startedAt,
        Instant submittedAt, String submittedBy, long timeSpentMs,
        @JsonRawValue String facts, List<SubmittedSlot> slots, List<SubmittedAnswer> answers) {

    static final String TYPE = "ExamSessionSubmitted";

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.EXAM_SESSIONS, sessionId.toString(), TYPE, sessionId.toString(), aggregateVersion,
                EventJson.write(this));
    }

    /**
     * The answer to a slot.
     *
     * @param response JSON, left out when the learner cleared it
     */
    record SubmittedAnswer(int position, int revision, @JsonRawValue String response, Integer timeSpentMs, boolean flagged,
            String confidence, Instant savedAt) {
    }
}
