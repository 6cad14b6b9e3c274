package io.readyroom.exam.user;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Asks user-service for tokens of candidates, for a few of them at a time. */
@Singleton
public class SessionTokens {

    /** More keep two cores busy no better. */
    private static final int AT_A_TIME = 32;
    private static final int CAPACITY = 1_024;

    private final SessionTokenIssue issue;
    private final Turnstile turnstile;

    SessionTokens(SessionTokenIssue issue, Vertx vertx) {
        this.issue = issue;
        this.turnstile = new Turnstile(vertx, AT_A_TIME, CAPACITY);
    }

    /** A token that opens that session of that candidate and nothing else; fails when user-service can't be asked. */
    public Uni<SessionToken> issue(UUID candidateId, UUID organisationId, UUID sessionId, boolean livemode) {
        SessionTokenRequest request = new SessionTokenRequest(candidateId, organisationId, sessionId, livemode);
        return turnstile.pass(() -> issue.ask(request));
    }
}
