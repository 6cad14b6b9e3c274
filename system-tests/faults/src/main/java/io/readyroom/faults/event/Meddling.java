package io.readyroom.faults.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

/**
 * What the harness itself has done to the topics: poison, of which each record has a key of its own, and the loss of
 * everything.
 */
public final class Meddling {

    private final Set<String> poison = new HashSet<>();
    private final Set<String> poisonOnTopic = new HashSet<>();
    private final Map<TopicPartition, Long> looked = new HashMap<>();

    /** @param keys of records that scoring-service can never take */
    public void injected(Collection<String> keys) {
        poison.addAll(keys);
        poisonOnTopic.addAll(keys);
    }

    /** Kafka's data is gone; what stands in databases stays. */
    public void wiped() {
        poisonOnTopic.clear();
        looked.clear();
    }

    /** Keys of all poison so far: what scoring-service's table of dead letters holds. */
    public Set<String> poison() {
        return Set.copyOf(poison);
    }

    /** Keys of the poison that its topic of dead letters holds. */
    public Set<String> poisonOnTopic() {
        return Set.copyOf(poisonOnTopic);
    }

    /** How far the topics were looked through. */
    Map<TopicPartition, Long> looked() {
        return looked;
    }
}
