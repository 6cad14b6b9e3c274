package io.readyroom.exam.start;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * On which terms a session is sat, beyond its form. What an accommodation adds to the time the database knows.
 *
 * @param assigned empty where nobody assigned the session
 * @param adaptive empty where all slots are there from the start
 */
public record StartTerms(Optional<Assigned> assigned, Optional<Adaptive> adaptive) {

    /** Somebody practises by themselves. */
    public static final StartTerms NONE = new StartTerms(Optional.empty(), Optional.empty());

    static StartTerms of(Assigned assigned, Optional<Adaptive> adaptive) {
        return new StartTerms(Optional.of(assigned), adaptive);
    }

    public static StartTerms of(Adaptive adaptive) {
        return new StartTerms(Optional.empty(), Optional.of(adaptive));
    }

    /**
     * An organisation has assigned the session.
     *
     * @param attempt from 1; the database refuses that two sessions are the same attempt
     * @param group what the organisation calls it, or null
     * @param livemode false for test data
     * @param timeFactor at least 1; the learner's own accommodation counts where it gives more
     */
    public record Assigned(UUID organisationId, UUID assignmentId, int attempt, String group, boolean livemode,
            BigDecimal timeFactor) {
    }

    /**
     * The next question depends on the answers so far.
     *
     * @param calibration that scoring-service began with
     * @param supportedTypes what the client can render and this service can check
     */
    public record Adaptive(int calibration, List<String> supportedTypes) {

        public Adaptive {
            supportedTypes = List.copyOf(supportedTypes);
        }
    }
}
