package io.readyroom.user.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Accounts by id and by address; of erased ones there are none. */
@Singleton
public class AccountRepository {

    private static final String BY_EMAIL = "from Account where emailKey = :key";
    private static final String CLAIMED_BY = "from Account where claimedBy = :account order by id";

    /** The account; fails with {@code not-found}, also when it was erased. */
    public Uni<Account> require(Mutiny.Session session, UUID id) {
        return session.find(Account.class, id).map(AccountRepository::present);
    }

    /**
     * The account, and nobody else changes it until the transaction ends; fails with {@code not-found}, also when it was
     * erased. Who locks an account and a guest locks the account first.
     */
    public Uni<Account> lock(Mutiny.Session session, UUID id) {
        return session.find(Account.class, id, LockMode.PESSIMISTIC_WRITE).map(AccountRepository::present);
    }

    /** The guests that an account claimed, held until the transaction ends. */
    public Uni<List<Account>> lockClaimedBy(Mutiny.Session session, UUID account) {
        return session.createSelectionQuery(CLAIMED_BY, Account.class).setParameter("account", account)
                .setLockMode(LockMode.PESSIMISTIC_WRITE).getResultList();
    }

    /** The account of an address, if it has one. */
    public Uni<Optional<Account>> byEmail(Mutiny.Session session, EmailAddress email) {
        return session.createSelectionQuery(BY_EMAIL, Account.class).setParameter("key", email.key())
                .getSingleResultOrNull().map(Optional::ofNullable);
    }

    private static Account present(Account account) {
        if (account == null || account.status() == AccountStatus.ERASED) {
            throw ProblemException.notFound("The account");
        }
        return account;
    }
}
