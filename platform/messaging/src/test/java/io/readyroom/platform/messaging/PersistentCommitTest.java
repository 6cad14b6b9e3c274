package io.readyroom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.mutiny.core.Vertx;

class PersistentCommitTest {

    private static final TopicPartition ONE = new TopicPartition("t", 1);
    private static final TopicPartition TWO = new TopicPartition("t", 2);

    private final Vertx vertx = Vertx.vertx();
    private final LinkedBlockingQueue<Map<TopicPartition, OffsetAndMetadata>> asked = new LinkedBlockingQueue<>();
    private final Deque<UniEmitter<? super Void>> open = new ConcurrentLinkedDeque<>();
    private final PersistentCommit commit = new PersistentCommit(consumer(), vertx, 5, 5);

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    /** What the connector's own strategy gets wrong: nothing comes behind the record, and the group stays behind. */
    @Test
    void commitsAgainWhatFailed() throws Exception {
        commit.note(ONE, 7);
        assertThat(next()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(7)));
        open.poll().fail(new RebalanceInProgressException());
        assertThat(next()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(7)));
        open.poll().complete(null);
        assertThat(asked).isEmpty();
    }

    @Test
    void hasOneCommitUnderWayAndGoesOnWithTheLatest() throws Exception {
        commit.note(ONE, 7);
        commit.note(ONE, 9);
        commit.note(ONE, 8);
        commit.note(TWO, 3);
        assertThat(next()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(7)));
        assertThat(asked).isEmpty();
        open.poll().complete(null);
        assertThat(next()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(9), TWO, new OffsetAndMetadata(3)));
    }

    @Test
    void restsBetweenCommits() throws Exception {
        PersistentCommit resting = new PersistentCommit(consumer(), vertx, 300, 5);
        resting.note(ONE, 7);
        next();
        long answered = System.nanoTime();
        open.poll().complete(null);
        resting.note(ONE, 8);
        resting.note(ONE, 9);
        assertThat(next()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(9)));
        assertThat(System.nanoTime() - answered).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(290));
    }

    @Test
    void leavesAPartitionToItsNextOwner() throws Exception {
        commit.note(ONE, 7);
        next();
        commit.note(TWO, 3);
        commit.partitionsRevoked(List.of(ONE));
        open.poll().fail(new RebalanceInProgressException());
        assertThat(next()).isEqualTo(Map.of(TWO, new OffsetAndMetadata(3)));
    }

    private Map<TopicPartition, OffsetAndMetadata> next() throws InterruptedException {
        return asked.poll(10, TimeUnit.SECONDS);
    }

    /** Answers each commit when the test says so. */
    @SuppressWarnings("unchecked")
    private KafkaConsumer<?, ?> consumer() {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { KafkaConsumer.class },
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("commitAsync");
                    return Uni.createFrom().<Void> emitter(emitter -> {
                        open.add(emitter);
                        asked.add((Map<TopicPartition, OffsetAndMetadata>) arguments[0]);
                    });
                });
    }
}
