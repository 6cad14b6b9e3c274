package io.readyroom.gateway.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which dead letters to replay: those that fit everything that is said. At least {@code ids}, {@code topic} or {@code
 * aggregate} must be; the services see to that.
 *
 * @param service absent: all
 * @param from earliest time of the record on its topic, {@code to} the time from which on none is meant
 * @param fromOffset first offset, {@code toOffset} the last one; with {@code partition}
 * @param aggregate subject or Kafka key of the records
 */
record ReplayDeadLettersRequest(String service, List<UUID> ids, String topic, Integer partition, Instant from, Instant to,
        Long fromOffset, Long toOffset, String aggregate) {

    ReplayDeadLettersRequest at(String name) {
        return new ReplayDeadLettersRequest(name, ids, topic, partition, from, to, fromOffset, toOffset, aggregate);
    }
}
