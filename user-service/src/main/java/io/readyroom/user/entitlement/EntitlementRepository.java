package io.readyroom.user.entitlement;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/** Entitlements by account. */
@Singleton
class EntitlementRepository {

    private static final String OF_ACCOUNT = "from Entitlement where accountId = :account order by id";
    private static final String AFTER = "from Entitlement where id > :after order by id";

    /** The next in the order of ids, held until the transaction ends. */
    Uni<List<Entitlement>> lockAfter(Mutiny.Session session, UUID after, int atMost) {
        return session.createSelectionQuery(AFTER, Entitlement.class).setParameter("after", after).setMaxResults(atMost)
                .setLockMode(LockMode.PESSIMISTIC_WRITE).getResultList();
    }

    Uni<List<Entitlement>> ofAccount(Mutiny.Session session, UUID account) {
        return session.createSelectionQuery(OF_ACCOUNT, Entitlement.class).setParameter("account", account).getResultList();
    }
}
