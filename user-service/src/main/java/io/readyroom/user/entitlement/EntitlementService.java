package io.readyroom.user.entitlement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.entitlement.EntitlementResponse.EntitlementsResponse;
import io.readyroom.user.repetition.OncePerKey;
import io.smallrye.mutiny.Uni;

/** Grants entitlements and lists them. */
@Singleton
class EntitlementService {

    private final Mutiny.SessionFactory sessions;
    private final EntitlementRepository entitlements;
    private final EntitlementGrant grant;
    private final Outbox outbox;
    private final Clock clock;

    EntitlementService(Mutiny.SessionFactory sessions, EntitlementRepository entitlements, EntitlementGrant grant,
            Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.entitlements = entitlements;
        this.grant = grant;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Grants by hand; a repeated key answers what it answered before. */
    Uni<EntitlementResponse> grant(GrantEntitlementRequest request, Caller operator, OncePerKey<EntitlementResponse> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), operator.accountId(),
                () -> grant.grant(session, request, operator)))
                .invoke(outbox::wake);
    }

    Uni<EntitlementsResponse> list(UUID account) {
        return sessions.withSession(session -> entitlements.ofAccount(session, account))
                .map(found -> new EntitlementsResponse(responses(found)));
    }

    private List<EntitlementResponse> responses(List<Entitlement> found) {
        return found.stream().map(entitlement -> EntitlementResponse.from(entitlement, clock.instant())).toList();
    }
}
