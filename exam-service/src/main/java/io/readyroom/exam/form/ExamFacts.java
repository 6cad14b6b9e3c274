package io.readyroom.exam.form;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this service itself reads of the facts that a session is frozen with. The rest is kept as it came, for scoring.
 *
 * @param durationSeconds of the clock, or null where the mode has none
 * @param expiresAfterSeconds without a clock: when the session ends, counted from what the policy names; null for the default
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExamFacts(Integer durationSeconds, Integer expiresAfterSeconds, Policy policy) {

    private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;

    /** How long a session may rest before it is submitted as it is; for a mode without a clock that says nothing, 30 days. */
    public int restSeconds() {
        return expiresAfterSeconds == null ? THIRTY_DAYS : expiresAfterSeconds;
    }

    /** Whether the learner may pause. */
    public boolean pauseAllowed() {
        return policy != null && Boolean.TRUE.equals(policy.pause());
    }

    /** Whether the time to rest begins anew with each answer; otherwise it counts from the start. */
    public boolean restsFromLastAnswer() {
        return policy == null || policy.expires() == null || "last_answer".equals(policy.expires().after());
    }

    /** The delivery policy of the mode. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Policy(Boolean pause, Expiry expires) {
    }

    /**
     * When a session without a clock ends.
     *
     * @param after {@code last_answer}, or what happens once and counts from the start
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Expiry(String after) {
    }
}
