package io.readyroom.platform.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a Kafka record as a CloudEvent. */
final class EventParser {

    private EventParser() {
    }

    /**
     * The event, or empty when its type isn't one of the wanted (another event, another version, a tombstone).
     *
     * @throws PermanentEventException when the record isn't a CloudEvent with a JSON object
     */
    static Optional<ReceivedEvent> parse(ConsumerRecord<String, byte[]> message, Set<String> wanted) {
        if (message.value() == null) {
            return Optional.empty();
        }
        String type = CloudEventHeaders.nameOf(required(message, CloudEventHeaders.TYPE));
        if (!wanted.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(new ReceivedEvent(id(message), type, required(message, CloudEventHeaders.SUBJECT), message.key(),
                message.topic(), message.partition(), message.offset(), header(message, CloudEventHeaders.TRACEPARENT),
                data(message)));
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<String, byte[]> message, String name) {
        String value = header(message, name);
        if (value == null) {
            throw new PermanentEventException("header " + name + " is missing");
        }
        return value;
    }

    private static UUID id(ConsumerRecord<String, byte[]> message) {
        try {
            return UUID.fromString(required(message, CloudEventHeaders.ID));
        } catch (IllegalArgumentException e) {
            throw new PermanentEventException("header ce_id is not a UUID", e);
        }
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) {
        try {
            JsonNode data = EventJson.MAPPER.readTree(message.value());
            if (data == null || !data.isObject()) {
                throw new PermanentEventException("data is not a JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new PermanentEventException("data is not JSON", e);
        }
    }
}
