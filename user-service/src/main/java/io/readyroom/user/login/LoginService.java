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
                .chain(account -> sessions.withTransaction(session -> tokens.issue(HibernateTransaction.on(session), account)));
    }

    private Uni<Account> owner(Optional<Account> account, String password) {
        return hasher.matches(password, account.flatMap(Account::passwordHash))
                .map(right -> account.filter(found -> right).orElseThrow(LoginService::wrong));
    }

    private static ProblemException wrong() {
        return ProblemException.of(CommonProblem.NOT_AUTHENTICATED, "The address or the password is wrong.");
    }
}
