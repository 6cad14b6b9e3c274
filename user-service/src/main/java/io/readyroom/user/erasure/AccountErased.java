package io.readyroom.user.erasure;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** Whatever belongs to the account is to be erased by its owners. */
record AccountErased(long aggregateVersion, UUID accountId, Instant erasedAt) {

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ACCOUNTS, accountId.toString(), "AccountErased", accountId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
