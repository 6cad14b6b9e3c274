package io.readyroom.user.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Accounts by id and by address. */
@Singleton
public class AccountRepository {

    private static final String BY_EMAIL = "from Account where emailKey = :key";

    /** The account; fails with {@code not-found}. */
    public Uni<Account> require(Mutiny.Session session, UUID id) {
        return session.find(Account.class, id).onItem().ifNull().failWith(AccountRepository::missing);
    }

    /** The account, and nobody else changes it until the transaction ends; fails with {@code not-found}. */
    public Uni<Account> lock(Mutiny.Session session, UUID id) {
        return session.find(Account.class, id, LockMode.PESSIMISTIC_WRITE).onItem().ifNull()
                .failWith(AccountRepository::missing);
    }

    /** The account of an address, if it has one. */
    public Uni<Optional<Account>> byEmail(Mutiny.Session session, EmailAddress email) {
        return session.createSelectionQuery(BY_EMAIL, Account.class).setParameter("key", email.key())
                .getSingleResultOrNull().map(Optional::ofNullable);
    }

    private static ProblemException missing() {
        return ProblemException.notFound("The account");
    }
}
