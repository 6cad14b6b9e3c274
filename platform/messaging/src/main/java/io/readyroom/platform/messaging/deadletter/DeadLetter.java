package io.readyroom.platform.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

/** A record that was put aside, whole. */
record DeadLetter(UUID id, ConsumerRecord<String, byte[]> message) {

    static final String COLUMNS = "id, topic, partition, record_offset, recorded_at, key, headers, value";

    static DeadLetter from(Row row) {
        RecordHeaders headers = new RecordHeaders();
        for (Map.Entry<String, Object> header : row.get(JsonObject.class, "headers")) {
            headers.add(header.getKey(), header.getValue() == null ? null
                    : header.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
        return new DeadLetter(row.getUUID("id"), new ConsumerRecord<>(row.getString("topic"), row.getInteger("partition"),
                row.getLong("record_offset"), row.getOffsetDateTime("recorded_at").toInstant().toEpochMilli(),
                TimestampType.CREATE_TIME, ConsumerRecord.NULL_SIZE, ConsumerRecord.NULL_SIZE, row.getString("key"),
                value(row), headers, Optional.empty()));
    }

    private static byte[] value(Row row) {
        var value = row.getBuffer("value");
        return value == null ? null : value.getBytes();
    }

    @Override
    public String toString() {
        return "dead letter " + id;
    }
}
