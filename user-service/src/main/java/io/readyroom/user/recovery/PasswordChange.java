package io.readyroom.user.recovery;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.UserProblem;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.account.AccountStatus;
import io.readyroom.user.secret.OpaqueToken;
import io.readyroom.user.token.RefreshTokens;
import io.readyroom.user.token.RevocationReason;
import io.smallrye.mutiny.Uni;

/** What a reset does inside a transaction. */
@Singleton
class PasswordChange {

    private final PasswordResets resets;
    private final AccountRepository accounts;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    PasswordChange(PasswordResets resets, AccountRepository accounts, RefreshTokens refreshTokens, Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    /** The address of the account that a token is for, which its password must not be. */
    Uni<String> ownerAddress(Mutiny.Session session, String token) {
        return owner(HibernateTransaction.on(session), token)
                .chain(account -> accounts.require(session, account))
                .map(account -> account.email().orElse(""));
    }

    Uni<Void> apply(Mutiny.Session session, String token, String hash) {
        Transaction tx = HibernateTransaction.on(session);
        return owner(tx, token)
                .chain(id -> accounts.lock(session, id))
                // The lock may have waited for a twin that used the token up.
                .call(account -> owner(tx, token))
                .invoke(PasswordChange::refuseDisabled)
                .invoke(account -> account.resetPassword(hash, clock.instant()))
                .call(session::flush)
                .call(account -> resets.removeAll(tx, account.id()))
                .call(account -> refreshTokens.revokeAll(tx, account.id(), RevocationReason.PASSWORD_RESET))
                .replaceWithVoid();
    }

    private Uni<UUID> owner(Transaction tx, String token) {
        return resets.owner(tx, OpaqueToken.hashOf(token))
                .map(found -> found.orElseThrow(PasswordChange::invalid));
    }

    private static void refuseDisabled(Account account) {
        if (account.status() != AccountStatus.ACTIVE) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(UserProblem.MAIL_TOKEN_INVALID, "It has been used or has expired. Ask for another mail.");
    }
}
