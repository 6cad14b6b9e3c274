package io.readyroom.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads events on the real broker. */
public final class KafkaRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private KafkaRecords() {
    }

    /** Publishes an event with a new id, as another service would; answers the id. */
    public static UUID send(String topic, String key, String type, String subject, String data) {
        UUID id = UUID.randomUUID();
        send(id, topic, key, type, subject, data);
        return id;
    }

    /** Publishes an event with that id, for instance a second time. */
    public static void send(UUID id, String topic, String key, String type, String subject, String data) {
        send(event(id, topic, key, type, subject, data));
    }

    /** An event as another service would publish it. */
    public static ProducerRecord<String, byte[]> event(UUID id, String topic, String key, String type, String subject,
            String data) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_source", "/test", "ce_type", "io.readyroom." + type + ".v1",
                "ce_subject", subject, "ce_time", Instant.now().toString(), "ce_partitionkey", key, "content-type",
                "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Publishes any record, poison too. */
    public static void send(ProducerRecord<String, byte[]> message) {
        sendAll(List.of(message));
    }

    /** Publishes records in their order, as fast as the broker takes them. */
    public static void sendAll(List<ProducerRecord<String, byte[]>> messages) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers()), new StringSerializer(),
                new ByteArraySerializer())) {
            for (Future<RecordMetadata> sent : messages.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a topic from its beginning until a record fits; fails after 30 seconds. */
    public static ConsumerRecord<String, byte[]> await(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> found = awaitCount(topic, fits, 1);
        return found.get(0);
    }

    /** Reads a topic from its beginning until that many records fit; fails after 30 seconds. */
    public static List<ConsumerRecord<String, byte[]>> awaitCount(String topic, Predicate<ConsumerRecord<String, byte[]>> fits,
            int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (fits.test(message)) {
                        found.add(message);
                    }
                });
                if (found.size() >= count) {
                    return found;
                }
            }
        }
        throw new AssertionError("%d of %d records on %s within %s".formatted(found.size(), count, topic, PATIENCE));
    }

    /** Everything that is on a topic now and fits. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (fits.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    /** Name of a record's event without prefix and version, or empty text. */
    public static String type(ConsumerRecord<String, byte[]> message) {
        return header(message, "ce_type").replace("io.readyroom.", "").replace(".v1", "");
    }

    /** A header's text, or empty text. */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record's data as text. */
    public static String data(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "enable.auto.commit", false,
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }
}
