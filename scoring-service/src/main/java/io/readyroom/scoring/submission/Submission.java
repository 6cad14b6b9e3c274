package io.readyroom.scoring.submission;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.result.ScoredSession;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/**
 * A submitted session as it is kept.
 *
 * @param learnerId who owns it now; a guest's session may have moved since it was submitted
 * @param content the event's data, whole, so that it can be graded again by rules that don't exist yet
 * @param traceparent of the request that submitted it, or null
 */
public record Submission(UUID learnerId, ExamSessionSubmitted session, JsonNode content, String traceparent) {

    public UUID sessionId() {
        return session.sessionId();
    }

    public ScoredSession reference() {
        return new ScoredSession(sessionId(), learnerId, session.exam(), session.mode(), traceparent);
    }

    public Submission ownedBy(UUID owner) {
        return new Submission(owner, session, content, traceparent);
    }

    /** A question that can't be graded yet; grading starts when there is none. */
    public Optional<Slot> firstWithoutKey(Map<UUID, KeyRevision> keys) {
        return session.slots().stream().filter(slot -> {
            KeyRevision key = keys.get(slot.questionVersionId());
            return key == null || key.type() != slot.type();
        }).findFirst();
    }

    @Override
    public String toString() {
        return "Submission[" + sessionId() + "]";
    }
}
