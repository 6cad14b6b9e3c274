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

    /** Orders a letter. */
    public Uni<Void> order(Transaction tx, LetterKind kind, String address) {
        return tx.update(ORDER, Ids.next(), kind.code(), address).replaceWithVoid();
    }

    /** Orders a letter about something. */
    public Uni<Void> order(Transaction tx, LetterKind kind, String address, UUID reference) {
        return tx.update(ORDER_ABOUT, Ids.next(), kind.code(), address, reference).replaceWithVoid();
    }
}
