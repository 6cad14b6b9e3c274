package io.readyroom.user.recovery;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.mail.LetterKind;
import io.readyroom.user.mail.Letters;
import io.readyroom.user.password.PasswordHasher;
import io.smallrye.mutiny.Uni;

/** The way back in. Asking for a mail only writes an order for it, so it takes the same time for every address. */
@Singleton
class RecoveryService {

    private final Mutiny.SessionFactory sessions;
    private final PasswordChange change;
    private final PasswordHasher hasher;
    private final Letters letters;

    RecoveryService(Mutiny.SessionFactory sessions, PasswordChange change, PasswordHasher hasher, Letters letters) {
        this.sessions = sessions;
        this.change = change;
        this.hasher = hasher;
        this.letters = letters;
    }

    Uni<Void> orderMail(EmailAddress email) {
        return sessions.withTransaction(
                session -> letters.order(HibernateTransaction.on(session), LetterKind.PASSWORD_RESET, email.text()));
    }

    /** A new password; every login ends. Fails with {@code mail-token-invalid}. */
    Uni<Void> reset(ResetRequest request) {
        return sessions.withSession(session -> change.ownerAddress(session, request.token()))
                .chain(address -> hasher.accept(request.password(), address))
                .chain(hash -> sessions.withTransaction(session -> change.apply(session, request.token(), hash)));
    }
}
