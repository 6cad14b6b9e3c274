package io.readyroom.exam.form;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.readyroom.exam.policy.DeliveryPolicy;

/**
 * What this service itself reads of the facts that a session is frozen with. The rest is kept as it came, for scoring.
 *
 * @param durationSeconds of the clock, or null where the mode has none
 * @param expiresAfterSeconds without a clock: when the session ends, counted from what the policy names; null for the default
 * @param gradingPolicy by its name; scoring-service knows what it means
 * @param policy never null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExamFacts(Integer durationSeconds, Integer expiresAfterSeconds, String gradingPolicy, DeliveryPolicy policy) {

    private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;

    public ExamFacts {
        policy = policy == null ? DeliveryPolicy.FREE : policy;
    }

    /** How long a session may rest before it is submitted as it is; for a mode without a clock that says nothing, 30 days. */
    public int restSeconds() {
        return expiresAfterSeconds == null ? THIRTY_DAYS : expiresAfterSeconds;
    }
}
