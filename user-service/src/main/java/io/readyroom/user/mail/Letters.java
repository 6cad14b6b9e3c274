package io.readyroom.user.mail;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Takes orders for letters in the transaction that gives the reason for them; {@link Postman} sends them afterwards. */
@Singleton
public class Letters {

    private static final String ORDER = "INSERT INTO letter (id, kind, address) VALUES ($1, $2, $3)";
    private static final String ORDER_ABOUT = "INSERT INTO letter (id, kind, address, reference) VALUES ($1, $2, $3, $4)";
    private static final String FORGET = "DELETE FROM letter WHERE lower(normalize(address, NFKC)) = $1";
    private static final String FORGET_ABOUT = "DELETE FROM letter WHERE reference = $1";

    /** Orders a letter. */
    public Uni<Void> order(Transaction tx, LetterKind kind, String address) {
        return tx.update(ORDER, Ids.next(), kind.code(), address).replaceWithVoid();
    }

    /** Orders a letter about something. */
    public Uni<Void> order(Transaction tx, LetterKind kind, String address, UUID reference) {
        return tx.update(ORDER_ABOUT, Ids.next(), kind.code(), address, reference).replaceWithVoid();
    }

    /**
     * Takes back the orders for an address that weren't sent yet.
     *
     * @param folded the address, NFKC and in lower case
     */
    public Uni<Void> forget(Transaction tx, String folded) {
        return tx.update(FORGET, folded).replaceWithVoid();
    }

    /** Takes back the orders for letters about something. */
    public Uni<Void> forget(Transaction tx, UUID reference) {
        return tx.update(FORGET_ABOUT, reference).replaceWithVoid();
    }
}
