package io.readyroom.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A look into a topic. */
final class Topic {

    private Topic() {
    }

    /** An event as it lies there. */
    record Event(ConsumerRecord<String, byte[]> message) {

        /** A header's text, or empty text. */
        String header(String name) {
            Header header = message.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        String data() {
            return new String(message.value(), StandardCharsets.UTF_8);
        }
    }

    /** All events of that key and type, oldest first. */
    static List<Event> events(String topic, Object key, String type) {
        return all(topic).stream().filter(event -> key.toString().equals(event.message().key()))
                .filter(event -> event.header("ce_type").equals("io.readyroom." + type + ".v1")).toList();
    }

    /** Everything that is there now. */
    static List<Event> all(String topic) {
        List<Event> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> found.add(new Event(message)));
            }
        }
        return found;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", SharedSystem.get().kafka().bootstrapServers(),
                "enable.auto.commit", false, "auto.offset.reset", "earliest"), new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
