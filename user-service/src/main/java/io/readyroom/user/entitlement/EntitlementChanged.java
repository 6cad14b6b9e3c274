package io.readyroom.user.entitlement;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** An entitlement as it is now. The reason stays here: it is written for operators. */
record EntitlementChanged(long aggregateVersion, UUID entitlementId, UUID accountId, String family, EntitlementStatus status,
        EntitlementSource source, Instant validFrom, Instant validUntil) {

    static EntitlementChanged of(Entitlement entitlement) {
        return new EntitlementChanged(entitlement.version() + 1, entitlement.id(), entitlement.accountId(),
                entitlement.family(), entitlement.status(), entitlement.source(), entitlement.validFrom(),
                entitlement.validUntil().orElse(null));
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ENTITLEMENTS, entitlementId.toString(), "EntitlementChanged", entitlementId.toString(),
                aggregateVersion, EventJson.write(this));
    }
}
