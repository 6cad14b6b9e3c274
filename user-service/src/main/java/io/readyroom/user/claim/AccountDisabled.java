package io.readyroom.user.claim;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** Tokens of the account that were issued before {@code notBefore} are refused everywhere. */
record AccountDisabled(long aggregateVersion, UUID accountId, Instant notBefore, String reason) {

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ACCOUNTS, accountId.toString(), "AccountDisabled", accountId.toString(),
                aggregateVersion, EventJson.write(this));
    }
}
