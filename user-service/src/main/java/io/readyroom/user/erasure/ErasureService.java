package io.readyroom.user.erasure;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.password.PasswordHasher;
import io.smallrye.mutiny.Uni;

/** Erases somebody who asks for it and shows once more who they are. */
@Singleton
class ErasureService {

    private final Mutiny.SessionFactory sessions;
    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final AccountErasure erasure;
    private final Outbox outbox;

    ErasureService(Mutiny.SessionFactory sessions, AccountRepository accounts, PasswordHasher hasher, AccountErasure erasure,
            Outbox outbox) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.hasher = hasher;
        this.erasure = erasure;
        this.outbox = outbox;
    }

    /**
     * Erases the account here and tells the other services; fails with {@code not-authenticated} when the password is wrong.
     */
    Uni<Void> erase(UUID id, Optional<String> password) {
        return sessions.withSession(session -> accounts.require(session, id))
                .call(account -> confirm(account, password))
                .chain(account -> sessions.withTransaction(session -> erasure.erase(session, id, account.passwordHash())))
                .invoke(outbox::wake);
    }

    /** A guest has nothing to show but the token. */
    private Uni<Void> confirm(Account account, Optional<String> password) {
        return account.passwordHash().isEmpty() ? Uni.createFrom().voidItem()
                : hasher.matches(password.orElseThrow(ErasureService::noPassword), account.passwordHash())
                        .invoke(right -> {
                            if (!right) {
                                throw wrongPassword();
                            }
                        }).replaceWithVoid();
    }

    private static ProblemException noPassword() {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "Send the password of the account once more.")
                .withError("password", "is required");
    }

    static ProblemException wrongPassword() {
        return ProblemException.of(CommonProblem.NOT_AUTHENTICATED, "The password is wrong. Nothing was erased.");
    }
}
