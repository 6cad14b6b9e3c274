package io.readyroom.user.entitlement;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;

/** Moves what a guest was entitled to when the guest is claimed. */
@Singleton
public class EntitlementTransfer {

    private final EntitlementRepository entitlements;
    private final Outbox outbox;

    EntitlementTransfer(EntitlementRepository entitlements, Outbox outbox) {
        this.entitlements = entitlements;
        this.outbox = outbox;
    }

    /** In the transaction of the claim; usually there is nothing to move. */
    public Uni<Void> move(Mutiny.Session session, UUID from, UUID to) {
        return entitlements.ofAccount(session, from)
                .invoke(moved -> moved.forEach(entitlement -> entitlement.moveTo(to)))
                .call(session::flush)
                .chain(moved -> publish(session, moved));
    }

    private Uni<Void> publish(Mutiny.Session session, List<Entitlement> moved) {
        return outbox.append(HibernateTransaction.on(session),
                moved.stream().map(entitlement -> EntitlementChanged.of(entitlement).toEvent()).toList());
    }
}
