package io.readyroom.user.claim;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.AccessTokenVerifier;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.platform.web.security.InvalidTokenException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.UserProblem;
import io.readyroom.user.token.RefreshTokens;
import io.smallrye.mutiny.Uni;

/** Whose a guest's token is. */
@Singleton
class GuestTokens {

    private final AccessTokenVerifier accessTokens;
    private final RefreshTokens refreshTokens;

    GuestTokens(AccessTokenVerifier accessTokens, RefreshTokens refreshTokens) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    /**
     * The guest. The refresh token of a guest who was claimed is still accepted: a client that lost the answer tries again.
     * Fails with {@code guest-token-invalid}.
     */
    Uni<UUID> guest(Transaction tx, String token) {
        boolean signed = token.indexOf('.') >= 0;
        return signed ? ofAccessToken(token)
                : refreshTokens.guestOf(tx, token).map(guest -> guest.orElseThrow(GuestTokens::invalid));
    }

    private Uni<UUID> ofAccessToken(String token) {
        return Uni.createFrom().deferred(() -> accessTokens.verify(token))
                .onFailure(InvalidTokenException.class).transform(failure -> invalid())
                .map(verified -> guest(verified.caller()));
    }

    private static UUID guest(Caller caller) {
        if (!caller.has(Roles.GUEST)) {
            throw invalid();
        }
        return caller.accountId();
    }

    static ProblemException invalid() {
        return ProblemException.of(UserProblem.GUEST_TOKEN_INVALID,
                "It is expired, was claimed before, or its guest became an account. The refresh token lives longest.");
    }
}
