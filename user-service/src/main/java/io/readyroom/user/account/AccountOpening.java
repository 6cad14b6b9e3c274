package io.readyroom.user.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;

/** The one place where accounts come into being, with the event that tells so. */
@Singleton
public class AccountOpening {

    private static final String UNIQUE_VIOLATION = "23505";

    private final AccountRepository accounts;
    private final Outbox outbox;
    private final Clock clock;

    AccountOpening(AccountRepository accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Opens an account, in place of a guest if there is one.
     *
     * @return false when the address has an account already; then nothing was changed
     */
    public Uni<Boolean> open(Mutiny.Session session, NewAccount details, Optional<Account> guest) {
        return accounts.byEmail(session, details.email())
                .chain(taken -> taken.isPresent() ? Uni.createFrom().item(false) : openFree(session, details, guest));
    }

    /** Whether somebody else opened an account for the address at the same moment: trying again finds it taken. */
    public static boolean isOvertaken(Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            // Hibernate Reactive puts a java.sql.SQLException in the place of the driver's own exception.
            if (t instanceof ConstraintViolationException violation && UNIQUE_VIOLATION.equals(violation.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private Uni<Boolean> openFree(Mutiny.Session session, NewAccount details, Optional<Account> guest) {
        guest.ifPresent(account -> account.register(details, clock.instant()));
        Account account = guest.orElseGet(() -> Account.registered(newId(), details, clock.instant()));
        return session.persist(account)
                .chain(session::flush)
                .chain(() -> outbox.append(HibernateTransaction.on(session),
                        List.of(AccountRegistered.of(account, guest.isPresent()).toEvent())))
                .replaceWith(true);
    }

    private static UUID newId() {
        return Ids.next();
    }
}
