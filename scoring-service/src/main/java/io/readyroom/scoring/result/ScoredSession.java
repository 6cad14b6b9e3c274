package io.readyroom.scoring.result;

import java.util.UUID;

/**
 * Whose session of what a result belongs to.
 *
 * @param traceparent of the request that submitted it, or null: the result is found under the same trace id
 */
public record ScoredSession(UUID sessionId, UUID learnerId, String exam, String mode, String traceparent) {
}
