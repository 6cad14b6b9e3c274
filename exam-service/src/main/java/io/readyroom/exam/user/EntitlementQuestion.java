package io.readyroom.exam.user;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** Asks user-service, which owns entitlements, what an account holds. Numbers stand in the configuration. */
@Singleton
public class EntitlementQuestion {

    private final UserClient client;

    EntitlementQuestion(@RestClient UserClient client) {
        this.client = client;
    }

    /**
     * Whether the owner knows of an entitlement to that family that is in force; fails when the owner can't be asked. The
     * owner knows families, not which exams are in them: it answers with all that the account holds.
     */
    @Timeout
    @Retry
    @CircuitBreaker
    public Uni<Boolean> isEntitled(UUID account, String exam, String family) {
        return client.entitlements(account, exam).map(held -> held.anyActive(family));
    }
}
