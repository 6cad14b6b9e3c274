package io.readyroom.user.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;

class ErasureContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ACCOUNT = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");
    private static final Instant AT = Instant.parse("2026-11-26T17:30:00.250Z");

    @Test
    void tellsThatSomebodyIsErased() throws Exception {
        OutgoingEvent event = new AccountErased(5, ACCOUNT, AT).toEvent();
        EventContracts.assertExampleValid("accounts", "AccountErased");
        EventContracts.assertValid("accounts", "AccountErased", event.data());
        assertThat(JSON.readTree(event.data())).isEqualTo(JSON.readTree(EventContracts.example("accounts", "AccountErased")));
        assertThat(event.topic()).isEqualTo(Topics.ACCOUNTS);
        assertThat(event.key()).isEqualTo(ACCOUNT.toString());
        assertThat(event.type()).isEqualTo("AccountErased");
    }

    @Test
    void readsThatAServiceIsDone() throws Exception {
        EventContracts.assertExampleValid("erasures", "ErasureCompleted");
        ErasureCompleted done = received(EventContracts.example("erasures", "ErasureCompleted"));
        assertThat(done).isEqualTo(
                new ErasureCompleted(ACCOUNT, "exam-service", OffsetDateTime.parse("2026-11-23T18:04:00.500Z")));
        assertThat(done.isComplete()).isTrue();
        assertThat(received("{\"service\":\"exam-service\"}").isComplete()).isFalse();
    }

    /** Which service is missing is said by what was expected, not by what came. */
    @Test
    void namesWhoIsMissing() {
        Erasure erasure = new Erasure(UUID.randomUUID(), ACCOUNT, AT, null, Map.of("scoring-service", AT, "another", AT));
        ErasureResponse response = ErasureResponse.from(erasure, List.of("scoring-service", "exam-service"));
        assertThat(response.missing()).containsExactly("exam-service");
        assertThat(response.completed()).hasSize(2);
    }

    private static ErasureCompleted received(String data) throws Exception {
        return new ReceivedEvent(UUID.randomUUID(), "ErasureCompleted", ACCOUNT.toString(), ACCOUNT.toString(), Topics.ERASURES,
                0,
                0, null, JSON.readTree(data)).as(ErasureCompleted.class);
    }
}
