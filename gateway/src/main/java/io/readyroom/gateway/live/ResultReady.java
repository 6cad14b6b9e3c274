package io.readyroom.gateway.live;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A session has a result, or a newer one. What of {@code ExamScored} and {@code ExamRescored} is read here, and all that is
 * sent.
 *
 * @param revision of the result; null when only its existence is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ResultReady(UUID sessionId, Integer revision) implements SessionNews {
}
