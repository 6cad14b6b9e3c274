package io.readyroom.scoring.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

class ErasureContractTest {

    private static final UUID ACCOUNT = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");

    @Test
    void readsTheGoldenExample() throws JsonProcessingException {
        EventContracts.assertExampleValid("accounts", "AccountErased");
        assertThat(event(EventContracts.example("accounts", "AccountErased")).as(AccountErased.class))
                .isEqualTo(new AccountErased(5, ACCOUNT, Instant.parse("2026-11-26T17:30:00.250Z")));
    }

    @Test
    void refusesAnErasureOfNobody() throws JsonProcessingException {
        ReceivedEvent nobody = event("{\"aggregateVersion\": 4}");
        assertThatThrownBy(() -> nobody.as(AccountErased.class)).isInstanceOf(PermanentEventException.class);
    }

    @Test
    void answersAsTheContractSays() {
        EventContracts.assertExampleValid("erasures", ErasureCompleted.TYPE);
        String data = ErasureCompleted.of(new AccountErased(4, ACCOUNT, Instant.EPOCH), Instant.parse("2026-11-23T18:04:00.5Z"))
                .toEvent().data();
        EventContracts.assertValid("erasures", ErasureCompleted.TYPE, data);
        assertThat(data).contains("\"service\":\"scoring-service\"", "\"aggregateVersion\":4");
    }

    private static ReceivedEvent event(String data) throws JsonProcessingException {
        return new ReceivedEvent(UUID.randomUUID(), "AccountErased", "subject", "key", "readyroom.accounts", 0, 0, null,
                new ObjectMapper().readTree(data));
    }
}
