package io.readyroom.platform.messaging;

import java.util.UUID;

/**
 * An event that the broker has acknowledged.
 *
 * @param partition where it put it
 * @param offset in there, or null when the broker didn't say
 */
record PublishedEvent(UUID id, int partition, Long offset) {
}
