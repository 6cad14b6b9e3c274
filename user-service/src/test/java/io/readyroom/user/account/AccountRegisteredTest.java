package io.readyroom.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;

class AccountRegisteredTest {

    private static final UUID ACCOUNT = UUID.fromString("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10");

    @Test
    void saysWhatTheContractSays() throws Exception {
        OutgoingEvent event = new AccountRegistered(2, ACCOUNT, true, Instant.parse("2026-11-20T09:15:30.123456Z")).toEvent();
        EventContracts.assertExampleValid("accounts", "AccountRegistered");
        EventContracts.assertValid("accounts", "AccountRegistered", event.data());
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(event.data()))
                .isEqualTo(json.readTree(EventContracts.example("accounts", "AccountRegistered")));
        assertThat(event.topic()).isEqualTo(Topics.ACCOUNTS);
        assertThat(event.key()).isEqualTo(ACCOUNT.toString());
        assertThat(event.subject()).isEqualTo(ACCOUNT.toString());
        assertThat(event.aggregateVersion()).isEqualTo(2);
    }

    /** Address and name never leave this service. */
    @Test
    void holdsNothingPersonal() {
        Account account = Account.registered(ACCOUNT, AccountTest.details(true), Instant.EPOCH);
        assertThat(AccountRegistered.of(account, false).toEvent().data()).doesNotContain("@").doesNotContain("hash");
    }
}
