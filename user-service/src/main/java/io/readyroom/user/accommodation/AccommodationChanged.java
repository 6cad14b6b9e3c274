package io.readyroom.user.accommodation;

import java.math.BigDecimal;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.user.account.Account;

/** How much more time a person has now. Numbers only: the reason stays here. */
record AccommodationChanged(long aggregateVersion, UUID accountId, BigDecimal timeFactor, int extraMinutes) {

    static AccommodationChanged of(Account account) {
        return new AccommodationChanged(account.version() + 1, account.id(), account.extraTime().timeFactor(),
                account.extraTime().extraMinutes());
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ACCOUNTS, accountId.toString(), "AccommodationChanged", accountId.toString(),
                aggregateVersion, EventJson.write(this));
    }
}
