package io.readyroom.user.registration;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.mail.Letter;
import io.readyroom.user.mail.LetterKind;
import io.readyroom.user.mail.LetterOrder;
import io.readyroom.user.mail.LetterWriter;
import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;

/** The mail that shows whether an address is theirs. When it has an account already, its owner is told instead. */
@Singleton
class VerificationLetter implements LetterWriter {

    private final PendingRegistrations pending;
    private final AddressTakenLetter taken;
    private final AccountConfig config;

    VerificationLetter(PendingRegistrations pending, AddressTakenLetter taken, AccountConfig config) {
        this.pending = pending;
        this.taken = taken;
        this.config = config;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.VERIFICATION;
    }

    @Override
    public Uni<Optional<Letter>> write(Transaction tx, LetterOrder order) {
        OpaqueToken token = OpaqueToken.next();
        return pending.setToken(tx, order.reference(), token.hash())
                .chain(open -> open ? Uni.createFrom().item(Optional.of(letter(token))) : taken.write(tx, order));
    }

    private Letter letter(OpaqueToken token) {
        return new Letter("Confirm your address", """
                Somebody, probably you, registered at Readyroom with this address. To confirm it:

                %s/#verify=%s

                or give this code: %s

                It is good for %d hours. If it wasn't you, do nothing: without it there is no account.
                """.formatted(config.publicUrl(), token.value(), token.value(), config.verificationLifetime().toHours()));
    }
}
