package io.readyroom.user.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.user.account.AccountDisabled;

class ClaimEventsTest {

    private static final UUID ACCOUNT = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");
    private static final UUID GUEST = UUID.fromString("019aa1b0-11f4-7b02-8a3e-3c5d9e8f7a21");
    private static final Instant AT = Instant.parse("2026-11-20T10:02:00.500Z");

    @Test
    void saysWhereAGuestWent() throws Exception {
        assertContract("GuestClaimed", new GuestClaimed(2, ACCOUNT, GUEST, AT).toEvent());
    }

    @Test
    void saysThatTheGuestIsNoMore() throws Exception {
        assertContract("AccountDisabled", new AccountDisabled(2, GUEST, AT, "claimed").toEvent());
    }

    /** Both are about the guest: on one partition, in this order. */
    private static void assertContract(String name, OutgoingEvent event) throws Exception {
        EventContracts.assertExampleValid("accounts", name);
        EventContracts.assertValid("accounts", name, event.data());
        ObjectMapper json = new ObjectMapper();
        var expected = json.readTree(EventContracts.example("accounts", name));
        assertThat(json.readTree(event.data())).isEqualTo(expected);
        assertThat(event.topic()).isEqualTo(Topics.ACCOUNTS);
        assertThat(event.key()).isEqualTo(GUEST.toString());
        assertThat(event.type()).isEqualTo(name);
    }
}
