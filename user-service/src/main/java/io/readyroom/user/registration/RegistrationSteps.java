package io.readyroom.user.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.UserProblem;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountOpening;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.account.AccountStatus;
import io.readyroom.user.account.NewAccount;
import io.readyroom.user.mail.LetterKind;
import io.readyroom.user.mail.Letters;
import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;

/** What one registration does inside a transaction. */
@Singleton
class RegistrationSteps {

    private final AccountRepository accounts;
    private final AccountOpening opening;
    private final PendingRegistrations pending;
    private final Letters letters;

    RegistrationSteps(AccountRepository accounts, AccountOpening opening, PendingRegistrations pending, Letters letters) {
        this.accounts = accounts;
        this.opening = opening;
        this.pending = pending;
        this.letters = letters;
    }

    /** With verification: remembers the registration and orders a mail, whoever has the address. */
    Uni<Void> announce(Mutiny.Session session, NewAccount details, Optional<UUID> guestId) {
        Transaction tx = HibernateTransaction.on(session);
        return guest(session, guestId, details)
                .chain(guest -> isRepeated(guest) ? done()
                        : pending.add(tx, details, guestId).chain(
                                id -> letters.order(tx, LetterKind.VERIFICATION, details.email().text(), id)));
    }

    /** Without: opens the account, or tells the owner of the address that somebody tried. */
    Uni<Void> openNow(Mutiny.Session session, NewAccount details, Optional<UUID> guestId) {
        return guest(session, guestId, details)
                .chain(guest -> isRepeated(guest) ? done()
                        : opening.open(session, details, guest).chain(opened -> opened ? done() : tellOwner(session, details)));
    }

    /** The token of the mail came back: opens the account. */
    Uni<Void> confirm(Mutiny.Session session, String token) {
        return pending.take(HibernateTransaction.on(session), OpaqueToken.hashOf(token))
                .chain(registration -> stillGuest(session, registration.guest())
                        .chain(guest -> opening.open(session, registration.details(), guest)))
                .invoke(RegistrationSteps::refuseTaken).replaceWithVoid();
    }

    private Uni<Optional<Account>> guest(Mutiny.Session session, Optional<UUID> id, NewAccount details) {
        return id.map(guestId -> accounts.lock(session, guestId).invoke(guest -> refuseRegistered(guest, details))
                .map(Optional::of)).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** A guest who did something else in the meantime (registered otherwise, was claimed) isn't touched. */
    private Uni<Optional<Account>> stillGuest(Mutiny.Session session, Optional<UUID> id) {
        return id.map(guestId -> accounts.lock(session, guestId)
                .map(Optional::of).map(found -> found.filter(guest -> guest.status() == AccountStatus.GUEST)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> tellOwner(Mutiny.Session session, NewAccount details) {
        return letters.order(HibernateTransaction.on(session), LetterKind.ADDRESS_TAKEN, details.email().text());
    }

    /** The same registration once more, its answer was lost: it is done. */
    private static boolean isRepeated(Optional<Account> guest) {
        return guest.filter(account -> account.status() == AccountStatus.ACTIVE).isPresent();
    }

    private static void refuseRegistered(Account guest, NewAccount details) {
        if (guest.status() != AccountStatus.GUEST && !guest.hasAddress(details.email())) {
            throw ProblemException.of(UserProblem.ALREADY_REGISTERED, "Log in, or register without the guest's token.");
        }
    }

    private static void refuseTaken(boolean opened) {
        if (!opened) {
            throw ProblemException.of(UserProblem.MAIL_TOKEN_INVALID, "The address has an account by now. Log in.");
        }
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
