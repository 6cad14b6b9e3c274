package io.readyroom.user.claim;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.account.AccountStatus;
import io.smallrye.mutiny.Uni;

/** Joins a guest to the account that they logged in to. Done once; done again by the same account it answers the same. */
@Singleton
class ClaimService {

    private final Mutiny.SessionFactory sessions;
    private final AccountRepository accounts;
    private final GuestTokens tokens;
    private final GuestBelongings belongings;
    private final ClaimEvents events;

    ClaimService(Mutiny.SessionFactory sessions, AccountRepository accounts, GuestTokens tokens, GuestBelongings belongings,
            ClaimEvents events) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.belongings = belongings;
        this.events = events;
    }

    Uni<ClaimResponse> claim(UUID account, String guestToken) {
        return sessions.withTransaction(session -> tokens.guest(HibernateTransaction.on(session), guestToken)
                .chain(guest -> lock(session, account, guest))
                .chain(guest -> isDone(guest, account) ? Uni.createFrom().item(response(guest, account))
                        : claim(session, guest, account)))
                .invoke(events::wake);
    }

    /** The account too: it may be erased at this moment, and nothing may move to it then. */
    private Uni<Account> lock(Mutiny.Session session, UUID account, UUID guest) {
        return accounts.lock(session, account)
                .chain(() -> accounts.lock(session, guest).onFailure(ProblemException.class)
                        .transform(erased -> GuestTokens.invalid()));
    }

    private Uni<ClaimResponse> claim(Mutiny.Session session, Account guest, UUID account) {
        if (guest.status() != AccountStatus.GUEST) {
            throw GuestTokens.invalid();
        }
        guest.claim(account, events.now());
        return session.flush()
                .chain(() -> belongings.hand(session, guest.id(), account))
                .chain(() -> events.append(HibernateTransaction.on(session), guest))
                .replaceWith(() -> response(guest, account));
    }

    private static boolean isDone(Account guest, UUID account) {
        return guest.claimedBy().filter(account::equals).isPresent();
    }

    private static ClaimResponse response(Account guest, UUID account) {
        return new ClaimResponse(account, guest.id(), guest.disabledAt().orElseThrow());
    }
}
