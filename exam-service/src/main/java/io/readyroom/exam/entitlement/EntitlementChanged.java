package io.readyroom.exam.entitlement;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The part of user-service's event that is read here: full state, the higher version wins. */
record EntitlementChanged(long aggregateVersion, UUID entitlementId, UUID accountId, String family, String status,
        OffsetDateTime validFrom, OffsetDateTime validUntil) {

    boolean isComplete() {
        return entitlementId != null && accountId != null && family != null && status != null;
    }
}
