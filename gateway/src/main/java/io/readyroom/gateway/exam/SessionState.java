package io.readyroom.gateway.exam;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How a session stands.
 *
 * @param deadlineAt null where the mode has no clock
 * @param serverTime by exam-service's database
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionState(UUID id, String status, Instant deadlineAt, Instant serverTime) {

    private static final Set<String> SUBMITTED = Set.of("submitted", "pending_grading", "scored");

    /** Whether it was handed in, by the learner or by the clock. */
    public boolean isSubmitted() {
        return SUBMITTED.contains(status);
    }

    public boolean isAbandoned() {
        return "abandoned".equals(status);
    }
}
