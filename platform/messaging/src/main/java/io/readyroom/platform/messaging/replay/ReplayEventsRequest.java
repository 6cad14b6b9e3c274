package io.readyroom.platform.messaging.replay;

import java.time.Instant;

import jakarta.validation.constraints.Size;

/**
 * What to publish again.
 *
 * @param service whose events; absent here, its own
 * @param topic absent: all
 * @param from since when events happened, for topics that keep facts; absent: as far as the history goes
 * @param to until when, exclusive; absent: now
 */
record ReplayEventsRequest(@Size(max = 60) String service, @Size(max = 249) String topic, Instant from, Instant to) {

    Instant since() {
        return from == null ? Instant.EPOCH : from;
    }
}
