package io.readyroom.user.account;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** Somebody registered, as a new account or as the guest they were. */
record AccountRegistered(long aggregateVersion, UUID accountId, boolean wasGuest, Instant registeredAt) {

    static AccountRegistered of(Account account, boolean wasGuest) {
        return new AccountRegistered(account.version() + 1, account.id(), wasGuest, account.registeredAt());
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ACCOUNTS, accountId.toString(), "AccountRegistered", accountId.toString(),
                aggregateVersion, EventJson.write(this));
    }
}
