package io.readyroom.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @Test
    void keepsTopicsAndRecordsWhenKilledAndStartedAgain(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("logs/kafka.log");
        int port = Ports.free();
        try (KafkaBroker broker = KafkaBroker.keptIn(directory.resolve("kafka"), port, log).start()) {
            broker.createTopics(TopicTable.ALL);
            send(broker, "first");
            long pid = broker.pid();

            broker.kill9();
            assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
            broker.start();
            broker.createTopics(TopicTable.ALL);

            assertThat(broker.pid()).isNotEqualTo(pid);
            send(broker, "second");
            assertThat(receive(broker, 2)).containsExactly("first", "second");
        }
        // The controller's port is another one now; the data is the same.
        try (KafkaBroker again = KafkaBroker.keptIn(directory.resolve("kafka"), port, log).start()) {
            assertThat(receive(again, 2)).containsExactly("first", "second");
        }
        assertThat(log).isNotEmptyFile();
    }

    @Test
    void createsTopicsAsTheTableSaysAndNoOthers() throws Exception {
        Path directory;
        try (KafkaBroker broker = KafkaBroker.temporary().start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            directory = broker.log().getParent();
            broker.createTopics(TopicTable.ALL);

            assertThat(config(admin, "readyroom.questions")).containsEntry("cleanup.policy", "compact");
            assertThat(config(admin, "readyroom.results")).containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
            assertThat(config(admin, "readyroom.dead-letters.exam-service")).containsEntry("retention.ms",
                    Long.toString(Duration.ofDays(30).toMillis()));
            assertThat(admin.describeTopics(List.of("readyroom.exams")).allTopicNames().get().get("readyroom.exams")
                    .partitions()).hasSize(12);
            assertThatThrownBy(() -> admin.describeTopics(List.of("not-there")).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class);
        }
        assertThat(directory).doesNotExist();
    }

    private static Map<String, String> config(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(java.util.stream.Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }

    private static void send(KafkaBroker broker, String text) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("readyroom.results", "k", text.getBytes(StandardCharsets.UTF_8))).get();
        }
    }

    private static List<String> receive(KafkaBroker broker, int count) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "test-" + System.nanoTime(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("readyroom.results"));
            List<String> texts = new java.util.ArrayList<>();
            Polling.until(Duration.ofSeconds(30), Duration.ZERO, () -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    texts.add(new String(record.value(), StandardCharsets.UTF_8));
                }
                return texts.size() >= count;
            });
            return texts;
        }
    }
}
