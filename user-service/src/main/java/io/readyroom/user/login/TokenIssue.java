package io.readyroom.user.login;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.Account;
import io.readyroom.user.token.AccessTokens;
import io.readyroom.user.token.RefreshTokens;
import io.readyroom.user.token.RevocationReason;
import io.readyroom.user.token.TokenPair;
import io.smallrye.mutiny.Uni;

/** The tokens of a new login. Those from the time when the account was a guest end with it. */
@Singleton
class TokenIssue {

    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;

    TokenIssue(RefreshTokens refreshTokens, AccessTokens accessTokens) {
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
    }

    Uni<TokenPair> issue(Transaction tx, Account account) {
        return refreshTokens.revokeGuests(tx, account.id(), RevocationReason.LOGIN)
                .chain(() -> refreshTokens.open(tx, account.id(), false))
                .map(refresh -> new TokenPair(accessTokens.forAccount(account.id(), account.roles()), refresh));
    }
}
