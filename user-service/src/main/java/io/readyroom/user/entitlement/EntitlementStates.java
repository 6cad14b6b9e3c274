package io.readyroom.user.entitlement;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.smallrye.mutiny.Uni;

/** Every entitlement as it is. */
@Singleton
class EntitlementStates implements StateSource {

    private static final int PORTION = 500;

    private final Mutiny.SessionFactory sessions;
    private final EntitlementRepository entitlements;
    private final Outbox outbox;

    EntitlementStates(Mutiny.SessionFactory sessions, EntitlementRepository entitlements, Outbox outbox) {
        this.sessions = sessions;
        this.entitlements = entitlements;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Topics.ENTITLEMENTS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        return sessions.withTransaction(session -> entitlements.lockAfter(session, after, PORTION)
                .call(found -> outbox.append(HibernateTransaction.on(session),
                        found.stream().map(entitlement -> EntitlementChanged.of(entitlement).toEvent()).toList())))
                .map(EntitlementStates::portion);
    }

    private static Portion portion(List<Entitlement> found) {
        return new Portion(found.size(), found.isEmpty() ? null : found.get(found.size() - 1).id());
    }
}
