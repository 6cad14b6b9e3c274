package io.readyroom.user.mail;

import java.util.Optional;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Writes the letters of one kind: implemented by the feature that asks for them. */
public interface LetterWriter {

    /** The kind that this one writes. */
    LetterKind kind();

    /** The letter, its token stored in the transaction; empty when there is nobody to write to. May run again. */
    Uni<Optional<Letter>> write(Transaction tx, LetterOrder order);
}
