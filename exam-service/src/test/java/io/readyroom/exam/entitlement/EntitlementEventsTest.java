package io.readyroom.exam.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

/** The golden examples of the publishers can be read here. */
class EntitlementEventsTest {

    @Test
    void readsTheEntitlementOfTheContract() {
        EntitlementChanged state = read("entitlements", "EntitlementChanged").as(EntitlementChanged.class);
        assertThat(state.isComplete()).isTrue();
        assertThat(state.aggregateVersion()).isPositive();
        assertThat(state.status()).isIn("active", "revoked", "expired");
        assertThat(state.validFrom()).isNotNull();
    }

    @Test
    void readsTheExamOfTheContract() {
        ExamChanged state = read("exams", "ExamChanged").as(ExamChanged.class);
        assertThat(state.isComplete()).isTrue();
        assertThat(state.aggregateVersion()).isPositive();
        assertThat(state.productsOrNone().isArray()).isTrue();
    }

    private static ReceivedEvent read(String topic, String type) {
        try {
            return new ReceivedEvent(UUID.randomUUID(), type, "subject", "key", topic, 0, 0, null,
                    new ObjectMapper().readTree(EventContracts.example(topic, type)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
