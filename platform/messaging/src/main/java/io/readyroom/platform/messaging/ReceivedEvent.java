package io.readyroom.platform.messaging;

import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as it came from Kafka.
 *
 * @param id CloudEvents {@code id}
 * @param type name of the event, {@code ExamScored}
 * @param subject id of the aggregate
 * @param key Kafka key
 * @param topic where it was read
 * @param partition where it was read
 * @param offset where it was read
 * @param traceparent of the request that caused it, or null
 * @param data the JSON object
 */
public record ReceivedEvent(UUID id, String type, String subject, String key, String topic, int partition, long offset,
        String traceparent, JsonNode data) {

    /**
     * The data as the consumer's own record; fields that it doesn't have are passed over.
     *
     * @throws PermanentEventException when the data doesn't fit
     */
    public <T> T as(Class<T> record) {
        try {
            return EventJson.MAPPER.treeToValue(data, record);
        } catch (JsonProcessingException e) {
            // Jackson's message may quote the data, and a reason is stored, published and logged.
            throw new PermanentEventException("data does not fit " + record.getSimpleName() + place(e), e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? " at " + mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName).map(String::valueOf)
                        .collect(Collectors.joining("."))
                : "";
    }

    /** Where the record stands, for logs. */
    public String position() {
        return topic + "/" + partition + "@" + offset;
    }
}
