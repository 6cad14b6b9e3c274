package io.readyroom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

class EventHandlersTest {

    private final List<String> taken = new ArrayList<>();

    /** One handler after the other would let an erasure overtake what came before it. */
    @Test
    void keepsTheOrderAcrossTypes() {
        EventHandlers handlers = EventHandlers.of(Topics.ACCOUNTS, List.of(new Reader("claims", "Claimed"),
                new Reader("times", "Lengthened", "Shortened")));
        assertThat(handlers.types()).containsExactlyInAnyOrder("Claimed", "Lengthened", "Shortened");
        handlers.handle(null, Stream.of("Lengthened", "Shortened", "Claimed", "Lengthened").map(EventHandlersTest::event)
                .toList()).await().indefinitely();
        assertThat(taken).containsExactly("times: Lengthened, Shortened", "claims: Claimed", "times: Lengthened");
    }

    /** One that got another topic's events would take them for its own. */
    @Test
    void leavesOutHandlersOfOtherTopics() {
        EventHandlers handlers = EventHandlers.of(Topics.EXAMS, List.of(new Reader("claims", "Claimed")));
        assertThat(handlers.topic()).isEqualTo(Topics.EXAMS);
        assertThat(handlers.types()).isEmpty();
    }

    @Test
    void goesNoFurtherWhenOneFails() {
        EventHandlers handlers = EventHandlers.of(Topics.ACCOUNTS,
                List.of(new Reader("broken", "Broken"), new Reader("times", "Lengthened")));
        Uni<Void> handled = handlers.handle(null, List.of(event("Broken"), event("Lengthened")));
        assertThatThrownBy(() -> handled.await().indefinitely()).hasMessage("broken");
        assertThat(taken).isEmpty();
    }

    @Test
    void hasOneHandlerForEachType() {
        List<EventBatchHandler> twice = List.of(new Reader("one", "Claimed"), new Reader("another", "Claimed"));
        assertThatThrownBy(() -> EventHandlers.of(Topics.ACCOUNTS, twice)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Claimed");
    }

    private static ReceivedEvent event(String type) {
        return new ReceivedEvent(UUID.randomUUID(), type, "subject", "key", Topics.ACCOUNTS, 0, 0, null,
                JsonNodeFactory.instance.objectNode());
    }

    private final class Reader implements EventBatchHandler {

        private final String name;
        private final Set<String> types;

        Reader(String name, String... types) {
            this.name = name;
            this.types = Set.of(types);
        }

        @Override
        public String topic() {
            return Topics.ACCOUNTS;
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
            if (name.equals("broken")) {
                return Uni.createFrom().failure(new IllegalStateException(name));
            }
            taken.add(name + ": " + String.join(", ", events.stream().map(ReceivedEvent::type).toList()));
            return Uni.createFrom().voidItem();
        }
    }
}
