package io.readyroom.user.accommodation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;

class AccommodationChangedTest {

    private static final UUID ACCOUNT = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");

    @Test
    void saysWhatTheContractSays() throws Exception {
        OutgoingEvent event = new AccommodationChanged(4, ACCOUNT, new BigDecimal("1.5"), 10).toEvent();
        EventContracts.assertExampleValid("accounts", "AccommodationChanged");
        EventContracts.assertValid("accounts", "AccommodationChanged", event.data());
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(event.data()))
                .isEqualTo(json.readTree(EventContracts.example("accounts", "AccommodationChanged")));
        assertThat(event.topic()).isEqualTo(Topics.ACCOUNTS);
        assertThat(event.key()).isEqualTo(ACCOUNT.toString());
        assertThat(event.type()).isEqualTo("AccommodationChanged");
    }

    /** A reason may be medical. */
    @Test
    void hasNoPlaceForAReason() {
        assertThat(AccommodationChanged.class.getRecordComponents()).extracting("name")
                .containsExactly("aggregateVersion", "accountId", "timeFactor", "extraMinutes");
    }
}
