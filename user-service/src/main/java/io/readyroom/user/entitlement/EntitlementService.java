package io.readyroom.user.entitlement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.user.entitlement.EntitlementResponse.EntitlementsResponse;
import io.smallrye.mutiny.Uni;

/** Grants entitlements and lists them. */
@Singleton
class EntitlementService {

    private final Mutiny.SessionFactory sessions;
    private final EntitlementRepository entitlements;
    private final EntitledAccounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    EntitlementService(Mutiny.SessionFactory sessions, EntitlementRepository entitlements, EntitledAccounts accounts,
            Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.entitlements = entitlements;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Grants by hand; a repeated key answers what it answered before. */
    Uni<EntitlementResponse> grant(GrantEntitlementRequest request, UUID operator, GrantKey key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), operator,
                () -> grant(session, request, operator)))
                .invoke(outbox::wake);
    }

    Uni<EntitlementsResponse> list(UUID account) {
        return sessions.withSession(session -> entitlements.ofAccount(session, account))
                .map(found -> new EntitlementsResponse(responses(found)));
    }

    private Uni<EntitlementResponse> grant(Mutiny.Session session, GrantEntitlementRequest request, UUID operator) {
        return accounts.requireUsable(session, request.accountId())
                .map(account -> Entitlement.byOperator(Ids.next(), request, operator, clock.instant()))
                .call(session::persist)
                .call(session::flush)
                .call(granted -> outbox.append(HibernateTransaction.on(session),
                        List.of(EntitlementChanged.of(granted).toEvent())))
                .map(granted -> EntitlementResponse.from(granted, clock.instant()));
    }

    private List<EntitlementResponse> responses(List<Entitlement> found) {
        return found.stream().map(entitlement -> EntitlementResponse.from(entitlement, clock.instant())).toList();
    }
}
