package io.readyroom.user.login;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.password.PasswordHasher;
import io.readyroom.user.token.TokenPair;
import io.smallrye.mutiny.Uni;

/** Checks a password and lets its owner in. No transaction is open while the password is checked. */
@Singleton
class LoginService {

    private final Mutiny.SessionFactory sessions;
    private final AccountRepository accounts;
    private final AccountConfig config;
    private final PasswordHasher hasher;
    private final TokenIssue tokens;

    LoginService(Mutiny.SessionFactory sessions, AccountRepository accounts, AccountConfig config, PasswordHasher hasher,
            TokenIssue tokens) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.config = config;
        this.hasher = hasher;
        this.tokens = tokens;
    }

    /** A new login; fails with {@code not-authenticated}, the same whatever is wrong. */
    Uni<TokenPair> logIn(EmailAddress email, String password) {
        return sessions.withSession(session -> accounts.byEmail(session, email))
                .map(found -> found.filter(account -> account.mayLogIn(config.requireVerification())))
                .chain(account -> owner(account, password))
                .chain(account -> sessions.withTransaction(session -> still(session, account)
                        .chain(locked -> tokens.issue(HibernateTransaction.on(session), locked))));
    }

    /** Checking a password takes a while: the account may have been erased since, or have another password. */
    private Uni<Account> still(Mutiny.Session session, Account checked) {
        return accounts.lock(session, checked.id())
                .onFailure(ProblemException.class).transform(erased -> wrong())
                .invoke(locked -> {
                    if (!locked.passwordHash().equals(checked.passwordHash())) {
                        throw wrong();
                    }
                });
    }

    private Uni<Account> owner(Optional<Account> account, String password) {
        return hasher.matches(password, account.flatMap(Account::passwordHash))
                .map(right -> account.filter(found -> right).orElseThrow(LoginService::wrong));
    }

    private static ProblemException wrong() {
        return ProblemException.of(CommonProblem.NOT_AUTHENTICATED, "The address or the password is wrong.");
    }
}
