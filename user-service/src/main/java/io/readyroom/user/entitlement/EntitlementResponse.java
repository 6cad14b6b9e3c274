package io.readyroom.user.entitlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An entitlement as its owner, operators and other services see it. */
record EntitlementResponse(UUID entitlementId, UUID accountId, String family, EntitlementStatus status,
        EntitlementSource source, Instant validFrom, Instant validUntil) {

    static EntitlementResponse from(Entitlement entitlement, Instant now) {
        return new EntitlementResponse(entitlement.id(), entitlement.accountId(), entitlement.family(),
                entitlement.statusAt(now), entitlement.source(), entitlement.validFrom(),
                entitlement.validUntil().orElse(null));
    }

    /** Several of them; an account has a handful, so there are no pages. */
    record EntitlementsResponse(List<EntitlementResponse> items) {
    }
}
