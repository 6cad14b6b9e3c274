package io.readyroom.user.claim;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.user.entitlement.EntitlementTransfer;
import io.readyroom.user.token.RefreshTokens;
import io.readyroom.user.token.RevocationReason;
import io.smallrye.mutiny.Uni;

/** What a guest has in this service: entitlements move along, logins end. */
@Singleton
class GuestBelongings {

    private final EntitlementTransfer entitlements;
    private final RefreshTokens refreshTokens;

    GuestBelongings(EntitlementTransfer entitlements, RefreshTokens refreshTokens) {
        this.entitlements = entitlements;
        this.refreshTokens = refreshTokens;
    }

    Uni<Void> hand(Mutiny.Session session, UUID guest, UUID account) {
        return entitlements.move(session, guest, account)
                .chain(() -> refreshTokens.revokeAll(HibernateTransaction.on(session), guest, RevocationReason.CLAIMED));
    }
}
