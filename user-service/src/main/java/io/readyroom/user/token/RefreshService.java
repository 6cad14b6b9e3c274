package io.readyroom.user.token;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.secret.OpaqueToken;
import io.readyroom.user.token.RefreshState.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Rotates refresh tokens and ends families. */
@Singleton
class RefreshService {

    private final RefreshTokens tokens;
    private final AccessTokens accessTokens;
    private final Pool pool;

    RefreshService(RefreshTokens tokens, AccessTokens accessTokens, Pool pool) {
        this.tokens = tokens;
        this.accessTokens = accessTokens;
        this.pool = pool;
    }

    /** A new pair for a refresh token; fails with {@code not-authenticated}. */
    Uni<TokenPair> refresh(String token) {
        String hash = OpaqueToken.hashOf(token);
        return pool.withTransaction(connection -> rotate(Transaction.on(connection), hash))
                // Only now: a failure inside would undo the revocation.
                .map(pair -> pair.orElseThrow(RefreshService::refused));
    }

    /** Ends the family of a token; of one that is not known, nothing happens. */
    Uni<Void> logout(String token) {
        return pool.withTransaction(connection -> tokens.revokeFamilyOf(Transaction.on(connection), token));
    }

    private Uni<Optional<TokenPair>> rotate(Transaction tx, String hash) {
        return tokens.lock(tx, hash)
                .chain(found -> found.map(state -> decide(tx, state, hash)).orElseGet(RefreshService::none));
    }

    private Uni<Optional<TokenPair>> decide(Transaction tx, RefreshState state, String hash) {
        Decision decision = state.decide();
        return switch (decision) {
            case ROTATE, ROTATE_AGAIN -> tokens.rotate(tx, state, hash).map(next -> Optional.of(pair(state, next)));
            case REVOKE -> tokens.revoke(tx, state.family(), RevocationReason.REUSE).chain(RefreshService::none);
            case REFUSE -> none();
        };
    }

    private TokenPair pair(RefreshState state, OpaqueToken refresh) {
        Set<String> roles = state.guest() ? Set.of(Roles.GUEST) : state.roles();
        return new TokenPair(accessTokens.forAccount(state.account(), roles), refresh);
    }

    private static Uni<Optional<TokenPair>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static ProblemException refused() {
        return ProblemException.of(CommonProblem.NOT_AUTHENTICATED,
                "The refresh token is used, expired or revoked. Log in again.");
    }
}
