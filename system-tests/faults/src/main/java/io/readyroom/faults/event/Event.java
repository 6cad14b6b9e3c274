package io.readyroom.faults.event;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.system.Json;

/**
 * A CloudEvent in Kafka's binary content mode, before it is sent or after it was read.
 *
 * @param headers by name, {@code ce_id}, …; of several with a name the last
 * @param data text, JSON or not; null for a tombstone
 */
public record Event(String topic, String key, Map<String, String> headers, String data) {

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";

    public static Event read(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Event(message.topic(), message.key(), headers,
                message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8));
    }

    /** As a service would send it, with a new id. */
    static Event of(String topic, String key, String type, String source, String json) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("ce_specversion", "1.0", ID, UUID.randomUUID().toString(),
                "ce_source", source, TYPE, type, "ce_subject", key, "ce_partitionkey", key, "content-type",
                "application/json"));
        return new Event(topic, key, headers, json);
    }

    public ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key,
                data == null ? null : data.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    public String id() {
        return headers.getOrDefault(ID, "");
    }

    public String type() {
        return headers.getOrDefault(TYPE, "");
    }

    public JsonNode json() {
        return Json.read(data);
    }

    Event withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Event(topic, key, changed, data);
    }

    Event withoutHeader(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Event(topic, key, fewer, data);
    }

    /** Another event that says the same. */
    Event withNewId() {
        return withHeader(ID, UUID.randomUUID().toString());
    }

    Event withType(String type) {
        return withHeader(TYPE, type);
    }

    Event withKey(String other) {
        return new Event(topic, other, headers, data);
    }

    Event withData(String text) {
        return new Event(topic, key, headers, text);
    }
}
