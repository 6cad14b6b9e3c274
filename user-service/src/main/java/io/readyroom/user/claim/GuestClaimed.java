package io.readyroom.user.claim;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** What the guest did belongs to the account from now on. */
record GuestClaimed(long aggregateVersion, UUID accountId, UUID guestId, Instant claimedAt) {

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ACCOUNTS, guestId.toString(), "GuestClaimed", guestId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
