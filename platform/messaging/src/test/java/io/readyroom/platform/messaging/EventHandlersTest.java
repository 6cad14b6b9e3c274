package io.readyroom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

class EventHandlersTest {

    private final List<String> handled = new ArrayList<>();
    private final EventHandlers accounts = EventHandlers.of(Topics.ACCOUNTS, List.of(new Recorder(Topics.ACCOUNTS, "Claimed"),
            new Recorder(Topics.EXAMS, "Claimed"), new Recorder(Topics.ACCOUNTS, "Erased")));

    @Test
    void readsWhatAnyOfThemReads() {
        assertThat(accounts.topic()).isEqualTo(Topics.ACCOUNTS);
        assertThat(accounts.types()).containsExactlyInAnyOrder("Claimed", "Erased");
    }

    /** One that got the others' events, too, would take them for its own. */
    @Test
    void givesEachItsOwnEventsInTheirOrder() {
        accounts.handle(null, List.of(event("Erased", "1"), event("Claimed", "2"), event("Erased", "3"))).await()
                .indefinitely();
        assertThat(handled).containsExactly("Claimed 2", "Erased 1", "Erased 3");
    }

    @Test
    void leavesOutWhoHasNone() {
        accounts.handle(null, List.of(event("Erased", "1"))).await().indefinitely();
        assertThat(handled).containsExactly("Erased 1");
    }

    private static ReceivedEvent event(String type, String subject) {
        return new ReceivedEvent(UUID.randomUUID(), type, subject, subject, Topics.ACCOUNTS, 0, 0, null,
                JsonNodeFactory.instance.objectNode());
    }

    private final class Recorder implements EventBatchHandler {

        private final String topic;
        private final String type;

        Recorder(String topic, String type) {
            this.topic = topic;
            this.type = type;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public Set<String> types() {
            return Set.of(type);
        }

        @Override
        public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
            events.forEach(event -> handled.add(event.type() + " " + event.subject()));
            return Uni.createFrom().voidItem();
        }
    }
}
