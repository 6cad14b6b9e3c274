package io.readyroom.platform.web.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.readyroom.platform.web.problem.ProblemException;

/**
 * The authenticated caller.
 *
 * @param accountId owner of what the request makes or reads; for a service a fixed id made from its name
 * @param roles see {@link Roles}
 * @param organisation of a partner, and of a candidate
 * @param clientId through which the token was issued, or empty text
 * @param session the only one that the token opens; empty for a token that opens whatever is the caller's
 * @param livemode false for a partner's test data
 */
public record Caller(UUID accountId, Set<String> roles, Optional<UUID> organisation, String clientId, Optional<UUID> session,
        boolean livemode) {

    /** Somebody whose token is bound to no session and no organisation. */
    public static Caller of(UUID accountId, Set<String> roles) {
        return new Caller(accountId, roles, Optional.empty(), "", Optional.empty(), true);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the token opens that session, if it is the caller's at all. */
    public boolean mayEnter(UUID id) {
        return session.isEmpty() || session.get().equals(id);
    }

    /** The caller in that session; fails with {@code not-found} when the token opens another one only. */
    public Caller in(UUID id) {
        if (!mayEnter(id)) {
            throw ProblemException.notFound("The session");
        }
        return this;
    }
}
