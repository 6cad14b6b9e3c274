package io.readyroom.user.registration;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.mail.Letter;
import io.readyroom.user.mail.LetterKind;
import io.readyroom.user.mail.LetterOrder;
import io.readyroom.user.mail.LetterWriter;
import io.smallrye.mutiny.Uni;

/** Tells the owner of an address what the one who tried to register with it is not told. */
@Singleton
class AddressTakenLetter implements LetterWriter {

    private static final String TAKEN = "SELECT 1 FROM account WHERE email_key = $1";

    private final AccountConfig config;

    AddressTakenLetter(AccountConfig config) {
        this.config = config;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.ADDRESS_TAKEN;
    }

    @Override
    public Uni<Optional<Letter>> write(Transaction tx, LetterOrder order) {
        return tx.select(TAKEN, EmailAddress.of(order.address()).key())
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(letter()));
    }

    private Letter letter() {
        return new Letter("You have an account already", """
                Somebody, probably you, tried to register at Readyroom with this address. It has an account already.

                If you forgot the password, set a new one: %s/#forgot

                If it wasn't you, do nothing: nothing has changed.
                """.formatted(config.publicUrl()));
    }
}
