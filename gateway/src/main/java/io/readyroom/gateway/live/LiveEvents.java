package io.readyroom.gateway.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/**
 * Reads results and moved deadlines as they are published. There are no dead letters here: the gateway only passes the news on,
 * and whoever missed it reads the session or the result itself.
 */
@Singleton
class LiveEvents {

    private static final Logger LOG = Logger.getLogger(LiveEvents.class);
    private static final Map<String, Class<? extends SessionNews>> NEWS = Map.of(
            "io.readyroom.ExamScored.v1", ResultReady.class,
            "io.readyroom.ExamRescored.v1", ResultReady.class,
            "io.readyroom.ExamSessionDeadlineChanged.v1", DeadlineChanged.class);

    private final SessionListeners listeners;
    private final LivePositions positions;
    private final ObjectMapper json;

    LiveEvents(SessionListeners listeners, LivePositions positions, ObjectMapper json) {
        this.listeners = listeners;
        this.positions = positions;
        this.json = json;
    }

    @Incoming("live")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        Class<? extends SessionNews> kind = NEWS.get(typeOf(message));
        if (message.value() != null && kind != null) {
            tell(message, kind);
        }
        positions.passed(new TopicPartition(message.topic(), message.partition()), message.offset());
        return Uni.createFrom().voidItem();
    }

    private void tell(ConsumerRecord<String, byte[]> message, Class<? extends SessionNews> kind) {
        try {
            SessionNews news = json.readValue(message.value(), kind);
            if (news.sessionId() != null) {
                listeners.tell(news);
            }
        } catch (IOException e) {
            LOG.warnf("The event at %s-%d@%d can't be read", message.topic(), message.partition(), message.offset());
        }
    }

    private static String typeOf(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }
}
