package io.readyroom.gateway.operator;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An event that a service could not process, without what is in it.
 *
 * @param service where it was put aside
 * @param subject id of the aggregate
 * @param reason of the first failure
 * @param recordedAt its own time on its topic
 * @param createdAt when it was put aside
 * @param tries replays that failed, and {@code lastReason} why the latest did
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeadLetter(UUID id, String service, String topic, int partition, long offset, String eventId, String type,
        String subject,
        String reason, Instant recordedAt, Instant createdAt, int tries, Instant lastTriedAt, String lastReason,
        Instant replayedAt) {
}
