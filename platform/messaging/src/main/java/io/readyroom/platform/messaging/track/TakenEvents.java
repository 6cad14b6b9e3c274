package io.readyroom.platform.messaging.track;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which of the events that were asked about a service has taken.
 *
 * @param items in the order in which it took them; the others it hasn't, or it was more than 30 days ago
 */
record TakenEvents(String service, List<Item> items) {

    /**
     * One of them.
     *
     * @param receivedAt in the transaction of the event's effect
     */
    record Item(UUID eventId, Instant receivedAt) {
    }
}
