package io.readyroom.user.profile;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.smallrye.mutiny.Uni;

/** Reading and changing one's own profile. */
@Singleton
class ProfileService {

    private final Mutiny.SessionFactory sessions;
    private final AccountRepository accounts;

    ProfileService(Mutiny.SessionFactory sessions, AccountRepository accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    Uni<Account> read(UUID id) {
        return sessions.withSession(session -> accounts.require(session, id));
    }

    /** Changes the version that the client has seen and no other. */
    Uni<Account> update(UUID id, ProfileTag seen, UpdateProfileRequest request) {
        return sessions.withTransaction(session -> accounts.lock(session, id)
                .invoke(account -> refuseStale(account, seen))
                .invoke(account -> account.rename(request.displayName().strip()))
                .call(session::flush));
    }

    private static void refuseStale(Account account, ProfileTag seen) {
        if (seen.version() != account.version()) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, "Read the profile again and repeat the change.");
        }
    }
}
