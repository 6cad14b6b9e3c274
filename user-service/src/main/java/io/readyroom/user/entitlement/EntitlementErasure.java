package io.readyroom.user.entitlement;

import java.util.List;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.PersonalData;
import io.smallrye.mutiny.Uni;

/** Revokes what an erased account was entitled to; the rows stay, by their ids, because others hold copies of them. */
@Singleton
class EntitlementErasure implements PersonalData {

    private final EntitlementRepository entitlements;
    private final Outbox outbox;

    EntitlementErasure(EntitlementRepository entitlements, Outbox outbox) {
        this.entitlements = entitlements;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, Account account) {
        return entitlements.ofAccount(session, account.id())
                .invoke(held -> held.forEach(Entitlement::erase))
                .call(session::flush)
                .chain(held -> publish(session, held));
    }

    private Uni<Void> publish(Mutiny.Session session, List<Entitlement> held) {
        return outbox.append(HibernateTransaction.on(session),
                held.stream().map(entitlement -> EntitlementChanged.of(entitlement).toEvent()).toList());
    }
}
