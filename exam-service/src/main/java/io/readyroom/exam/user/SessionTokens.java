package io.readyroom.exam.user;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** Asks user-service for tokens of candidates. A lost answer is asked for again: a token more does no harm. */
@Singleton
public class SessionTokens {

    private final SessionTokenClient client;

    SessionTokens(@RestClient SessionTokenClient client) {
        this.client = client;
    }

    /** A token that opens that session of that candidate and nothing else; fails when user-service can't be asked. */
    @Timeout
    @Retry
    @CircuitBreaker
    public Uni<SessionToken> issue(UUID candidateId, UUID organisationId, UUID sessionId, boolean livemode) {
        return client.issue(new SessionTokenRequest(candidateId, organisationId, sessionId, livemode));
    }
}
