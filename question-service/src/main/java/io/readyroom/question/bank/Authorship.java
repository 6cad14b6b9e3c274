package io.readyroom.question.bank;

import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Who has written a version: whoever began it, and everybody who has edited it since. */
public final class Authorship {

    private static final String WROTE = """
            SELECT 1 FROM question_version WHERE question_id = $1 AND number = $2 AND written_by = $3
            UNION ALL
            SELECT 1 FROM question_event
            WHERE question_id = $1 AND version = $2 AND actor = $3 AND action IN ('created', 'edited')
            LIMIT 1
            """;

    private Authorship() {
    }

    /** Fails with {@link WrongStateException} when the account has a part in the version: it may not judge it. */
    public static Uni<Void> refuse(Transaction tx, UUID questionId, int number, UUID account) {
        return tx.select(WROTE, questionId, number, account).invoke(rows -> {
            if (!rows.isEmpty()) {
                throw WrongStateException.ownReview();
            }
        }).replaceWithVoid();
    }
}
