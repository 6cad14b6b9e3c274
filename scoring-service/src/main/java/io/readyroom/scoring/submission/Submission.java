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
 * @param rulesRevision of the rules that are over the frozen facts in {@code session}; 0 for none
 * @param followed whether those who follow results heard of its first one: not so before there were any
 */
public record Submission(UUID learnerId, ExamSessionSubmitted session, JsonNode content, String traceparent,
        int rulesRevision, boolean followed) {

    /** By the facts that were frozen at its start. */
    public Submission(UUID learnerId, ExamSessionSubmitted session, JsonNode content, String traceparent) {
        this(learnerId, session, content, traceparent, ExamRules.AS_FROZEN.revision(), true);
    }

    public UUID sessionId() {
        return session.sessionId();
    }

    public ScoredSession reference() {
        return new ScoredSession(sessionId(), learnerId, session.exam(), session.mode(), traceparent);
    }

    public Submission ownedBy(UUID owner) {
        return new Submission(owner, session, content, traceparent, rulesRevision, followed);
    }

    /** The same session with the exam's rules in the place of the frozen ones; {@code content} stays what was told. */
    public Submission ruledBy(ExamRules rules) {
        return new Submission(learnerId, session.ruledBy(rules), content, traceparent, rules.revision(), followed);
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
