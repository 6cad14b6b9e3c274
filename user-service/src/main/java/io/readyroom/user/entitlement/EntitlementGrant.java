package io.readyroom.user.entitlement;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.audit.AuditAction;
import io.readyroom.user.audit.AuditLog;
import io.smallrye.mutiny.Uni;

/** What a grant by hand does inside a transaction. */
@Singleton
class EntitlementGrant {

    private final EntitledAccounts accounts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    EntitlementGrant(EntitledAccounts accounts, Outbox outbox, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<EntitlementResponse> grant(Mutiny.Session session, GrantEntitlementRequest request, Caller operator) {
        Transaction tx = HibernateTransaction.on(session);
        return accounts.requireUsable(session, request.accountId())
                .map(account -> Entitlement.byOperator(Ids.next(), request, operator.accountId(), clock.instant()))
                .call(session::persist)
                .call(session::flush)
                .call(granted -> outbox.append(tx, List.of(EntitlementChanged.of(granted).toEvent())))
                .call(granted -> audit.append(tx, operator, AuditAction.ENTITLEMENT_GRANTED, granted.accountId(),
                        Map.of("entitlementId", granted.id(), "family", granted.family())))
                .map(granted -> EntitlementResponse.from(granted, clock.instant()));
    }
}
