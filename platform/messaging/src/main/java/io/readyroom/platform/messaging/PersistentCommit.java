package io.readyroom.platform.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;

/**
 * Commits the offset behind the latest record of each partition that was processed, one commit at a time, and a commit that
 * failed again. The connector's own {@code latest} leaves it at that: when a broker comes back and the commit falls into the
 * rebalance, the group counts as behind until the partition's next record, which may not come for days.
 * <p>
 * For consumers that process a partition's records in order and do not mind to see one twice.
 */
final class PersistentCommit implements KafkaCommitHandler {

    /** Of {@code commit-strategy}. */
    static final String NAME = "persistent";

    private static final Logger LOG = Logger.getLogger(PersistentCommit.class);

    private final KafkaConsumer<?, ?> consumer;
    private final Vertx vertx;
    private final long restMillis;
    private final long pauseMillis;
    private final Map<TopicPartition, OffsetAndMetadata> waiting = new HashMap<>();
    private boolean underWay;
    private boolean ended;

    /**
     * @param restMillis between a commit and the next: each is a record of its own for the broker, and whoever starts again
     *        only sees once more what was processed meanwhile
     * @param pauseMillis behind one that failed
     */
    PersistentCommit(KafkaConsumer<?, ?> consumer, Vertx vertx, long restMillis, long pauseMillis) {
        this.consumer = consumer;
        this.vertx = vertx;
        this.restMillis = restMillis;
        this.pauseMillis = pauseMillis;
    }

    /** Completes at once: a record is done with when its effect is stored, whether Kafka knows yet or not. */
    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> processed) {
        note(new TopicPartition(processed.getTopic(), processed.getPartition()), processed.getOffset() + 1);
        return Uni.createFrom().voidItem();
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        synchronized (waiting) {
            waiting.keySet().removeAll(partitions);
        }
    }

    @Override
    public void terminate(boolean graceful) {
        synchronized (waiting) {
            ended = true;
        }
    }

    void note(TopicPartition partition, long next) {
        synchronized (waiting) {
            waiting.merge(partition, new OffsetAndMetadata(next), PersistentCommit::later);
            if (underWay) {
                return;
            }
            underWay = true;
        }
        commit();
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets;
        synchronized (waiting) {
            underWay = !waiting.isEmpty() && !ended;
            if (!underWay) {
                return;
            }
            offsets = Map.copyOf(waiting);
        }
        consumer.commitAsync(offsets).subscribe().with(done -> {
            synchronized (waiting) {
                offsets.forEach(waiting::remove);
            }
            vertx.setTimer(restMillis, timer -> commit());
        }, failure -> {
            LOG.debugf("Offsets are committed again shortly: %s", failure.toString());
            vertx.setTimer(pauseMillis, timer -> commit());
        });
    }

    private static OffsetAndMetadata later(OffsetAndMetadata one, OffsetAndMetadata other) {
        return one.offset() > other.offset() ? one : other;
    }

    /** Makes them for {@code commit-strategy=persistent}. */
    @ApplicationScoped
    @Identifier(NAME)
    static class Factory implements KafkaCommitHandler.Factory {

        private static final long REST_MILLIS = 200;
        private static final long PAUSE_MILLIS = 500;

        @Override
        public KafkaCommitHandler create(KafkaConnectorIncomingConfiguration config, Vertx vertx, KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new PersistentCommit(consumer, vertx, REST_MILLIS, PAUSE_MILLIS);
        }
    }
}
