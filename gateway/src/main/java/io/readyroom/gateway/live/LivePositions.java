package io.readyroom.gateway.live;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;

/**
 * Where this replica is in its topics. Its group commits nothing, so after a lost broker or a long pause the partitions would
 * come back at "latest" and what was published meanwhile would never reach the connections that are still open. Hence: back
 * to where it was; at the first start, a little before it. Whoever is told twice reads the same twice.
 */
@Singleton
@Default
@Identifier("live")
class LivePositions implements KafkaConsumerRebalanceListener {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final LiveConfig config;
    private final Clock clock;

    LivePositions(LiveConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void passed(TopicPartition partition, long offset) {
        next.put(partition, offset + 1);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long from = clock.instant().minus(config.lookBack()).toEpochMilli();
        Map<TopicPartition, Long> unread = partitions.stream().filter(partition -> !next.containsKey(partition))
                .collect(Collectors.toMap(partition -> partition, partition -> from));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(unread);
        for (TopicPartition partition : partitions) {
            if (next.containsKey(partition)) {
                consumer.seek(partition, next.get(partition));
            } else if (found.get(partition) != null) {
                consumer.seek(partition, found.get(partition).offset());
            }
        }
    }
}
