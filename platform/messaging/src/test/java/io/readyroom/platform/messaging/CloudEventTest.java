package io.readyroom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;

class CloudEventTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final PendingEvent event = new PendingEvent(UUID.randomUUID(), Topics.RESULTS, "key-1", "ExamScored", "session-1",
            "{\"aggregateVersion\":1}", TRACE, OffsetDateTime.parse("2026-11-01T10:00:00Z"));

    @Test
    void isReadByTheCloudEventsSdk() {
        ProducerRecord<String, byte[]> message = event.toRecord("/scoring-service");
        CloudEvent read = KafkaMessageFactory.createReader(message.headers(), message.value()).toEvent();
        assertThat(read.getId()).isEqualTo(event.id().toString());
        assertThat(read.getType()).isEqualTo("io.readyroom.ExamScored.v1");
        assertThat(read.getSource()).hasToString("/scoring-service");
        assertThat(read.getSubject()).isEqualTo("session-1");
        assertThat(read.getTime()).isEqualTo(event.createdAt());
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getExtension("partitionkey")).isEqualTo("key-1");
        assertThat(read.getExtension("traceparent")).isEqualTo(TRACE);
    }

    @Test
    void isParsedBackByAConsumerThatWantsIt() {
        Optional<ReceivedEvent> received = EventParser.parse(consumed(event.toRecord("/scoring-service")),
                Set.of("ExamScored"));
        assertThat(received).hasValueSatisfying(parsed -> {
            assertThat(parsed.id()).isEqualTo(event.id());
            assertThat(parsed.traceparent()).isEqualTo(TRACE);
            assertThat(parsed.as(Versioned.class)).isEqualTo(new Versioned(1));
            assertThatThrownBy(() -> parsed.as(Strange.class)).isInstanceOf(PermanentEventException.class);
        });
    }

    @Test
    void isPassedOverByOthersAndPoisonWhenItIsNoCloudEvent() {
        ConsumerRecord<String, byte[]> message = consumed(event.toRecord("/scoring-service"));
        assertThat(EventParser.parse(message, Set.of("ExamRescored"))).isEmpty();
        ProducerRecord<String, byte[]> bare = new ProducerRecord<>(Topics.RESULTS, "k", "{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EventParser.parse(consumed(bare), Set.of("ExamScored")))
                .isInstanceOf(PermanentEventException.class).hasMessageContaining("ce_type");
        assertThat(EventParser.parse(consumed(new ProducerRecord<>(Topics.RESULTS, "k", null)), Set.of("ExamScored")))
                .isEmpty();
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(sent.topic(), 0, 7, 0, TimestampType.CREATE_TIME, 0, 0, sent.key(), sent.value(),
                sent.headers(), Optional.empty());
    }

    record Versioned(long aggregateVersion) {
    }

    record Strange(java.util.List<String> aggregateVersion) {
    }
}
