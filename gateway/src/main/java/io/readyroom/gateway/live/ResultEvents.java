package io.readyroom.gateway.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/**
 * Reads results as they are published. There are no dead letters here: the gateway only passes the news on, and whoever missed
 * it reads the result itself.
 */
@Singleton
class ResultEvents {

    private static final Logger LOG = Logger.getLogger(ResultEvents.class);
    private static final Set<String> TYPES = Set.of("io.readyroom.ExamScored.v1", "io.readyroom.ExamRescored.v1");

    private final ResultListeners listeners;
    private final ResultPositions positions;
    private final ObjectMapper json;

    ResultEvents(ResultListeners listeners, ResultPositions positions, ObjectMapper json) {
        this.listeners = listeners;
        this.positions = positions;
        this.json = json;
    }

    @Incoming("results")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        if (message.value() != null && TYPES.contains(typeOf(message))) {
            tell(message);
        }
        positions.passed(new TopicPartition(message.topic(), message.partition()), message.offset());
        return Uni.createFrom().voidItem();
    }

    private void tell(ConsumerRecord<String, byte[]> message) {
        try {
            ResultReady result = json.readValue(message.value(), ResultReady.class);
            if (result.sessionId() != null) {
                listeners.tell(result);
            }
        } catch (IOException e) {
            LOG.warnf("The result event at %s-%d@%d can't be read", message.topic(), message.partition(), message.offset());
        }
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }
}
