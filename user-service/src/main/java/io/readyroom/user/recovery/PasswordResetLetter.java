package io.readyroom.user.recovery;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.mail.Letter;
import io.readyroom.user.mail.LetterKind;
import io.readyroom.user.mail.LetterOrder;
import io.readyroom.user.mail.LetterWriter;
import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;

/** The mail that lets the owner of an address set a new password; none when the address has no account. */
@Singleton
class PasswordResetLetter implements LetterWriter {

    private final PasswordResets resets;
    private final AccountConfig config;

    PasswordResetLetter(PasswordResets resets, AccountConfig config) {
        this.resets = resets;
        this.config = config;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.PASSWORD_RESET;
    }

    @Override
    public Uni<Optional<Letter>> write(Transaction tx, LetterOrder order) {
        OpaqueToken token = OpaqueToken.next();
        return resets.add(tx, EmailAddress.of(order.address()), token.hash())
                .map(added -> added ? Optional.of(letter(token)) : Optional.empty());
    }

    private Letter letter(OpaqueToken token) {
        return new Letter("Set a new password", """
                Somebody, probably you, forgot the password of your account at Readyroom. To set a new one:

                %s/#reset=%s

                or give this code: %s

                It is good for %d minutes and once. If it wasn't you, do nothing: your password stays.
                """.formatted(config.publicUrl(), token.value(), token.value(), config.resetLifetime().toMinutes()));
    }
}
