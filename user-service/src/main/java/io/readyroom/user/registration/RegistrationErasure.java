package io.readyroom.user.registration;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.account.PersonalData;
import io.readyroom.user.mail.Letters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Removes registrations that somebody had begun, with the mails about them, and every other mail that was still to be sent to
 * their address. Not what is on its way to an address that a guest only named: that may be somebody else's.
 */
@Singleton
class RegistrationErasure implements PersonalData {

    /** No account has it. */
    private static final String NO_ADDRESS = "";

    private final PendingRegistrations pending;
    private final Letters letters;

    RegistrationErasure(PendingRegistrations pending, Letters letters) {
        this.pending = pending;
        this.letters = letters;
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, Account account) {
        Transaction tx = HibernateTransaction.on(session);
        String address = account.email().map(EmailAddress::of).map(EmailAddress::key).orElse(NO_ADDRESS);
        return pending.removeAbout(tx, account.id(), address)
                .chain(removed -> forget(tx, removed))
                .chain(() -> letters.forget(tx, address));
    }

    private Uni<Void> forget(Transaction tx, List<UUID> registrations) {
        return Multi.createFrom().iterable(registrations)
                .onItem().transformToUniAndConcatenate(id -> letters.forget(tx, id))
                .collect().last().replaceWithVoid();
    }
}
