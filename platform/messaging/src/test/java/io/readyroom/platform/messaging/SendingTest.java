package io.readyroom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final MockProducer<String, byte[]> producer = new MockProducer<>(false, new RoundRobinPartitioner(),
            new StringSerializer(), new ByteArraySerializer());

    @Test
    void endsWhenAllAreAnsweredAndTellsWhichWereTaken() {
        Sending sending = Sending.of(producer, messages(3));
        producer.completeNext();
        producer.errorNext(new KafkaException("too large"));
        assertThat(sending.ended()).isNotDone();
        producer.completeNext();
        assertThat(sending.ended()).isCompletedWithValue(sending);
        assertThat(IntStream.range(0, 3).mapToObj(sending::isAcknowledged)).containsExactly(true, false, true);
        assertThat(sending.failure()).hasMessage("too large");
    }

    /** Of each its own: they are noted in the history, and followed from there. */
    @Test
    void knowsWhereTheBrokerPutThem() {
        Sending sending = Sending.of(producer, Stream.of("exams", "questions", "exams")
                .map(topic -> new ProducerRecord<>("readyroom." + topic, "key", new byte[0])).toList());
        producer.completeNext();
        producer.completeNext();
        producer.completeNext();
        assertThat(IntStream.range(0, 3).mapToObj(sending::offset)).containsExactly(0L, 0L, 1L);
        assertThat(IntStream.range(0, 3).mapToObj(sending::partition)).as("the mock knows one").containsOnly(0);
    }

    @Test
    void knowsNoFailureWhenThereWasNone() {
        Sending sending = Sending.of(producer, messages(2));
        producer.completeNext();
        producer.completeNext();
        assertThat(sending.ended()).isDone();
        assertThat(sending.failure()).isNull();
    }

    /** As Kafka's producer does when nothing is known of the topic: it has waited, and tells the callback. */
    @Test
    void waitsOnceForABrokerThatIsAway() {
        AtomicInteger tries = new AtomicInteger();
        Sending sending = Sending.of(telling(new TimeoutException("no metadata"), tries), messages(3));
        assertThat(tries).hasValue(1);
        assertThat(sending.ended()).isDone();
        assertThat(sending.failure()).hasMessage("no metadata");
        assertThat(IntStream.range(0, 3)).noneMatch(sending::isAcknowledged);
    }

    /** One that can never be taken must not keep those behind it in the outbox. */
    @Test
    void sendsWhatStandsBehindOneThatIsNotTaken() {
        AtomicInteger tries = new AtomicInteger();
        Sending.of(telling(new RecordTooLargeException("too large"), tries), messages(3));
        assertThat(tries).hasValue(3);
    }

    @Test
    void endsWhenTheProducerIsClosed() {
        producer.sendException = new IllegalStateException("closed");
        Sending sending = Sending.of(producer, messages(3));
        assertThat(sending.ended()).isDone();
        assertThat(sending.failure()).hasMessage("closed");
        assertThat(IntStream.range(0, 3)).noneMatch(sending::isAcknowledged);
    }

    private static MockProducer<String, byte[]> telling(RuntimeException failure, AtomicInteger tries) {
        return new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer()) {

            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Callback callback) {
                tries.incrementAndGet();
                callback.onCompletion(null, failure);
                return CompletableFuture.failedFuture(failure);
            }
        };
    }

    private static List<ProducerRecord<String, byte[]>> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ProducerRecord<>("readyroom.exams", "key" + i,
                ("value" + i).getBytes(StandardCharsets.UTF_8))).toList();
    }
}
