package io.readyroom.user.entitlement;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.UserProblem;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.account.AccountStatus;
import io.smallrye.mutiny.Uni;

/** The accounts that may be given something: not the disabled ones, and erased ones are none. */
@Singleton
class EntitledAccounts {

    private final AccountRepository accounts;

    EntitledAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account, guests included, locked so that a claim doesn't pass the grant by; fails with {@code unknown-account}. */
    Uni<Account> requireUsable(Mutiny.Session session, UUID id) {
        return accounts.lock(session, id)
                .onFailure(ProblemException.class).transform(missing -> unknown())
                .invoke(account -> {
                    if (account.status() == AccountStatus.DISABLED) {
                        throw unknown();
                    }
                });
    }

    private static ProblemException unknown() {
        return ProblemException.of(UserProblem.UNKNOWN_ACCOUNT, "No account that is in use has this id.")
                .withError("accountId", "is not the id of an account");
    }
}
