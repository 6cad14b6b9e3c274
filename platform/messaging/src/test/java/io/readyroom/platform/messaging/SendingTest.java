package io.readyroom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
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

    @Test
    void knowsNoFailureWhenThereWasNone() {
        Sending sending = Sending.of(producer, messages(2));
        producer.completeNext();
        producer.completeNext();
        assertThat(sending.ended()).isDone();
        assertThat(sending.failure()).isNull();
    }

    /** Whoever waits for a broker that is away waits once and not for each record. */
    @Test
    void sendsNothingBehindOneThatTheProducerRefuses() {
        producer.sendException = new KafkaException("closed");
        Sending sending = Sending.of(producer, messages(3));
        assertThat(sending.ended()).isDone();
        assertThat(IntStream.range(0, 3)).noneMatch(sending::isAcknowledged);
        assertThat(producer.history()).isEmpty();
    }

    private static List<ProducerRecord<String, byte[]>> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ProducerRecord<>("readyroom.exams", "key" + i,
                ("value" + i).getBytes(StandardCharsets.UTF_8))).toList();
    }
}
