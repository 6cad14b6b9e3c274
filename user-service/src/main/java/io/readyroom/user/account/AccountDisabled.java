package io.readyroom.user.account;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * Tokens of the account that were issued before {@code notBefore} are refused everywhere.
 *
 * @param accountId the account, or the client of an organisation: whose id the tokens have as their subject
 */
public record AccountDisabled(long aggregateVersion, UUID accountId, Instant notBefore, String reason) {

    public OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ACCOUNTS, accountId.toString(), "AccountDisabled", accountId.toString(),
                aggregateVersion, EventJson.write(this));
    }
}
