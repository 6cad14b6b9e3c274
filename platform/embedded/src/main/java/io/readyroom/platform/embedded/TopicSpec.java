package io.readyroom.platform.embedded;

import java.time.Duration;
import java.util.Map;

/**
 * How a topic is to be created.
 *
 * @param config Kafka's own topic settings
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {

    public static final int PARTITIONS = 12;

    public TopicSpec {
        config = Map.copyOf(config);
    }

    /** Keeps the last record of every key for ever. */
    public static TopicSpec compacted(String name) {
        return new TopicSpec(name, PARTITIONS, Map.of("cleanup.policy", "compact"));
    }

    /** Keeps every record for {@code retention}. */
    public static TopicSpec kept(String name, Duration retention) {
        return new TopicSpec(name, PARTITIONS,
                Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
    }
}
