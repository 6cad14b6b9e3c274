package io.readyroom.user.client;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.login.LoginThrottle;
import io.readyroom.user.login.Network;
import io.readyroom.user.organisation.PartnerTokens;
import io.readyroom.user.token.AccessToken;
import io.readyroom.user.token.AccessTokens;
import io.smallrye.mutiny.Uni;

/**
 * Tokens for clients that show their secret. A client of an organisation has an id for a name, a service a word; guesses at the
 * first are throttled like logins. Services are not: their secrets are never typed, and all of them must start at once.
 */
@Singleton
class TokenGrants {

    private final ServiceClients services;
    private final AccessTokens tokens;
    private final PartnerTokens partners;
    private final LoginThrottle throttle;

    TokenGrants(ServiceClients services, AccessTokens tokens, PartnerTokens partners, LoginThrottle throttle) {
        this.services = services;
        this.tokens = tokens;
        this.partners = partners;
        this.throttle = throttle;
    }

    /** Fails with {@code not-authenticated}, the same whatever is wrong, and with {@code too-many-requests}. */
    Uni<AccessToken> grant(ClientCredentials credentials, Network network) {
        return partner(credentials.id())
                .map(client -> throttle.count("client", client.toString(), network)
                        .chain(() -> partners.issue(client, credentials.secret()))
                        .map(issued -> issued.orElseThrow(TokenGrants::unknownClient)))
                .orElseGet(() -> Uni.createFrom().item(() -> service(credentials)));
    }

    private AccessToken service(ClientCredentials credentials) {
        if (!services.isKnown(credentials)) {
            throw unknownClient();
        }
        return tokens.forService(credentials.id());
    }

    private static Optional<UUID> partner(String clientId) {
        try {
            return Optional.of(UUID.fromString(clientId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static ProblemException unknownClient() {
        return ProblemException.of(CommonProblem.NOT_AUTHENTICATED, "No client has this id and secret.")
                .with(OAuthTokenResource.ERROR, "invalid_client");
    }
}
