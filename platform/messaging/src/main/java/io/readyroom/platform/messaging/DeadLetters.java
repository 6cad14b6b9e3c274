package io.readyroom.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.readyroom.platform.database.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Puts a poisonous record aside, in a table and on the service's dead-letter topic, so that what follows goes on. */
@Singleton
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String INSERT = """
            INSERT INTO dead_letter (id, topic, partition, record_offset, recorded_at, key, event_id, type, subject, reason, headers, value)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (topic, partition, record_offset, recorded_at) DO NOTHING
            """;

    private final Pool pool;
    private final EventProducer producer;
    private final String topic;
    private final MeterRegistry metrics;

    DeadLetters(Pool pool, EventProducer producer, MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.producer = producer;
        this.metrics = metrics;
        this.topic = Topics.deadLetters(service);
    }

    /** Completes when the record is stored and published; a second time changes nothing in the table. */
    Uni<Void> put(ConsumerRecord<String, byte[]> message, Throwable reason) {
        String why = PermanentEventException.reasonOf(reason);
        return store(message, why).chain(() -> producer.send(copy(message, why))).invoke(() -> {
            LOG.errorf("Dead letter %s/%d@%d: %s. It waits until an operator has it replayed", message.topic(),
                    message.partition(), message.offset(), why);
            LOG.debug("Cause of the dead letter", reason);
            metrics.counter("readyroom.dead.letters", "topic", message.topic()).increment();
        });
    }

    private Uni<Void> store(ConsumerRecord<String, byte[]> message, String why) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(withoutNul(header.key()), header.value() == null ? null : text(header.value()));
        }
        Tuple row = Tuple.tuple().addUUID(Ids.next()).addString(message.topic()).addInteger(message.partition())
                .addLong(message.offset())
                .addOffsetDateTime(Instant.ofEpochMilli(message.timestamp()).atOffset(ZoneOffset.UTC))
                .addString(withoutNul(message.key()))
                .addString(withoutNul(EventParser.header(message, CloudEventHeaders.ID)))
                .addString(withoutNul(EventParser.header(message, CloudEventHeaders.TYPE)))
                .addString(withoutNul(EventParser.header(message, CloudEventHeaders.SUBJECT)))
                .addString(withoutNul(why)).addValue(new JsonObject(headers))
                .addBuffer(message.value() == null ? null : Buffer.buffer(message.value()));
        return pool.preparedQuery(INSERT).execute(row).replaceWithVoid();
    }

    private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> message, String why) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers().forEach(copy.headers()::add);
        copy.headers().add("readyroom_reason", why.getBytes(StandardCharsets.UTF_8));
        copy.headers().add("readyroom_origin", "%s/%d@%d".formatted(message.topic(), message.partition(), message.offset())
                .getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    private static String text(byte[] value) {
        return withoutNul(new String(value, StandardCharsets.UTF_8));
    }

    /** PostgreSQL holds no U+0000 in text. */
    private static String withoutNul(String value) {
        return value == null ? null : value.replace('\u0000', '\uFFFD');
    }
}
