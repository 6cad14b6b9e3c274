package io.readyroom.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

import io.vertx.mutiny.sqlclient.Row;

/** A row of the outbox. */
record PendingEvent(UUID id, String topic, String key, String type, String subject, String data, String traceparent,
        OffsetDateTime createdAt) {

    static PendingEvent from(Row row) {
        return new PendingEvent(row.getUUID("id"), row.getString("topic"), row.getString("key"), row.getString("type"),
                row.getString("subject"), row.getString("data"), row.getString("traceparent"),
                row.getOffsetDateTime("created_at"));
    }

    /** The CloudEvents 1.0 message in Kafka's binary content mode. */
    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(message, CloudEventHeaders.ID, id.toString());
        header(message, CloudEventHeaders.SOURCE, source);
        header(message, CloudEventHeaders.TYPE, CloudEventHeaders.typeOnWire(type));
        header(message, CloudEventHeaders.SUBJECT, subject);
        header(message, CloudEventHeaders.TIME, createdAt.toInstant().toString());
        header(message, CloudEventHeaders.PARTITION_KEY, key);
        header(message, "content-type", "application/json");
        if (traceparent != null) {
            header(message, CloudEventHeaders.TRACEPARENT, traceparent);
            header(message, TraceContext.TRACEPARENT, traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
