package io.readyroom.gateway.operator;

import java.time.Instant;

/**
 * What to publish again.
 *
 * @param service absent: all
 * @param topic absent: all
 * @param from since when events happened, for topics that keep facts; absent: as far as the history goes
 * @param to until when, exclusive; absent: now
 */
record ReplayEventsRequest(String service, String topic, Instant from, Instant to) {

    ReplayEventsRequest at(String name) {
        return new ReplayEventsRequest(name, topic, from, to);
    }
}
