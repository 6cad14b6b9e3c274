package io.readyroom.scoring.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

/** Reads what user-service publishes, from the file that its own tests are held to. */
class GuestClaimedContractTest {

    @Test
    void readsTheGoldenExample() throws Exception {
        EventContracts.assertExampleValid("accounts", "GuestClaimed");
        ReceivedEvent event = new ReceivedEvent(UUID.randomUUID(), "GuestClaimed", "subject", "key", "readyroom.accounts", 0, 0,
                null, new ObjectMapper().readTree(EventContracts.example("accounts", "GuestClaimed")));
        GuestClaimed claimed = event.as(GuestClaimed.class);
        assertThat(claimed.guestId()).isNotEqualTo(claimed.accountId());
    }
}
