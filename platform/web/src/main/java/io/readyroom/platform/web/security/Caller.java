package io.readyroom.platform.web.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The authenticated caller.
 *
 * @param accountId owner of what the request makes or reads; for a service a fixed id made from its name
 * @param roles see {@link Roles}
 * @param organisation of a partner
 * @param clientId through which the token was issued, or empty text
 */
public record Caller(UUID accountId, Set<String> roles, Optional<UUID> organisation, String clientId) {

    public boolean has(String role) {
        return roles.contains(role);
    }
}
