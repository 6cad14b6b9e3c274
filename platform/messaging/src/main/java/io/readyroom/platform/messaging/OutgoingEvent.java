package io.readyroom.platform.messaging;

import java.util.UUID;

import io.readyroom.platform.database.Ids;

/**
 * A fact to be published.
 *
 * @param id UUIDv7, the CloudEvents {@code id}; consumers take each one once
 * @param topic where it goes
 * @param key Kafka key and CloudEvents {@code partitionkey}: events of one key keep their order
 * @param type name of the event, {@code ExamScored}; on the wire {@code io.readyroom.ExamScored.v1}
 * @param subject id of the aggregate
 * @param aggregateVersion also inside the data: of two states the higher one is the newer
 * @param data JSON object
 * @param traceparent W3C trace context of the cause, or null
 */
public record OutgoingEvent(UUID id, String topic, String key, String type, String subject, long aggregateVersion,
        String data, String traceparent) {

    /** An event with a new id, caused by the request at hand. */
    public static OutgoingEvent of(String topic, String key, String type, String subject, long aggregateVersion,
            String data) {
        return new OutgoingEvent(Ids.next(), topic, key, type, subject, aggregateVersion, data, TraceContext.current());
    }

    /** The same event with the trace of the event that caused it: a batch of events has many. */
    public OutgoingEvent causedBy(ReceivedEvent cause) {
        return new OutgoingEvent(id, topic, key, type, subject, aggregateVersion, data, cause.traceparent());
    }
}
