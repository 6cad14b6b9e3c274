package io.readyroom.platform.testing;

import static io.readyroom.platform.testing.PlatformDatabase.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.app.Workbench;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class BackPressureResourceTest {

    private static final int PARTITIONS = 12;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Workbench workbench;

    private final String run = UUID.randomUUID().toString();

    /** Without bounds a consumer that is held up would take in everything there is. */
    @Test
    void takesOneBoundedBatchAtATimeHoweverMuchWaits() {
        CompletableFuture<Void> free = workbench.hold();
        send(IntStream.range(0, 950).mapToObj(i -> "slow-" + run + "-" + i).toList());
        free.complete(null);
        await().atMost(SOON).until(() -> count("example WHERE name LIKE 'slow-" + run + "%'") == 950);
        assertThat(workbench.largestBatch()).isLessThanOrEqualTo(100).isGreaterThan(1);
        assertThat(workbench.mostAtOnce()).isEqualTo(1);
    }

    /**
     * The other replica reads and is gone before anything of it took effect. One that took partitions for good, or
     * acknowledged before the effect, would lose those events.
     */
    @Test
    void sharesPartitionsWithAnotherReplicaAndTakesThemOverWhenItDies() {
        try (KafkaConsumer<String, byte[]> other = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "group.id", "exam-service", "enable.auto.commit",
                        false, "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            other.subscribe(List.of(Topics.ASSIGNMENTS));
            await().atMost(SOON).until(() -> {
                other.poll(Duration.ofMillis(200));
                return !other.assignment().isEmpty();
            });
            assertThat(other.assignment()).as("its share").hasSizeLessThan(PARTITIONS);
            send(IntStream.range(0, 60).mapToObj(i -> "shared-" + run + "-" + i).toList());
            List<Integer> theirs = other.assignment().stream().map(TopicPartition::partition).toList();
            assertThat(theirs).isNotEmpty();
            await().atMost(SOON).until(() -> other.poll(Duration.ofMillis(200)).count() > 0);
            assertThat(shared()).as("the other's share is left to it").isLessThan(60);
        }
        await().atMost(SOON).until(() -> shared() == 60);
        assertThat(count("example WHERE name LIKE 'shared-" + run + "%'")).as("each once").isEqualTo(60);
    }

    private long shared() {
        return count("(SELECT DISTINCT name FROM example WHERE name LIKE 'shared-" + run + "%') AS taken");
    }

    /** Each with a key of its own, so that all partitions get some. */
    private static void send(List<String> names) {
        KafkaRecords.sendAll(names.stream().map(name -> KafkaRecords.event(UUID.randomUUID(), Topics.ASSIGNMENTS, name,
                "ExampleCreated", name, "{\"aggregateVersion\":1,\"name\":\"" + name + "\"}")).toList());
    }
}
