package io.readyroom.user.entitlement;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/** Entitlements by account. */
@Singleton
class EntitlementRepository {

    private static final String OF_ACCOUNT = "from Entitlement where accountId = :account order by id";

    Uni<List<Entitlement>> ofAccount(Mutiny.Session session, UUID account) {
        return session.createSelectionQuery(OF_ACCOUNT, Entitlement.class).setParameter("account", account).getResultList();
    }
}
