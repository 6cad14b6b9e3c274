package io.readyroom.user.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;

class EntitlementChangedTest {

    private static final UUID ID = UUID.fromString("019aa1d2-7f10-7e44-b2c6-90ab12cd34ef");
    private static final UUID ACCOUNT = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");
    private static final Instant FROM = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-20T11:00:00Z");

    private final Entitlement entitlement = Entitlement.byOperator(ID,
            new GrantEntitlementRequest(ACCOUNT, "azure-ai-engineer", "paid by bank transfer", UNTIL), UUID.randomUUID(), FROM);

    @Test
    void saysWhatTheContractSays() throws Exception {
        OutgoingEvent event = EntitlementChanged.of(entitlement).toEvent();
        EventContracts.assertExampleValid("entitlements", "EntitlementChanged");
        EventContracts.assertValid("entitlements", "EntitlementChanged", event.data());
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(event.data()))
                .isEqualTo(json.readTree(EventContracts.example("entitlements", "EntitlementChanged")));
        assertThat(event.topic()).isEqualTo(Topics.ENTITLEMENTS);
        assertThat(event.key()).isEqualTo(ID.toString());
    }

    @Test
    void leavesTheOperatorsReasonAtHome() {
        assertThat(EntitlementChanged.of(entitlement).toEvent().data()).doesNotContain("bank transfer");
    }

    @Test
    void isOverAtTheEndOfItsTime() {
        assertThat(entitlement.statusAt(UNTIL.minusMillis(1))).isEqualTo(EntitlementStatus.ACTIVE);
        assertThat(entitlement.statusAt(UNTIL)).isEqualTo(EntitlementStatus.EXPIRED);
    }
}
