package io.readyroom.exam.user;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/**
 * One question for tokens, with the limits that stand in the configuration. A lost answer is asked for again: a token more does
 * no harm.
 */
@Singleton
class SessionTokenIssue {

    private final SessionTokenClient client;

    SessionTokenIssue(@RestClient SessionTokenClient client) {
        this.client = client;
    }

    @Timeout
    @Retry
    @CircuitBreaker
    Uni<IssuedTokens> ask(SessionTokensRequest request) {
        return client.issue(request);
    }
}
