package io.readyroom.scoring.erasure;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/**
 * This service has nothing of an account any more.
 *
 * @param aggregateVersion of the account's {@code AccountErased} that is answered
 */
record ErasureCompleted(long aggregateVersion, UUID accountId, String service, Instant completedAt) {

    static final String TYPE = "ErasureCompleted";
    static final String SERVICE = "scoring-service";

    static ErasureCompleted of(AccountErased erased, Instant now) {
        return new ErasureCompleted(erased.aggregateVersion(), erased.accountId(), SERVICE, now);
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ERASURES, accountId.toString(), TYPE, accountId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
