package io.readyroom.question.bank;

import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/**
 * Numbers of versions. Each is given once: comments and history go by number, and those of a draft that was thrown
 * away must not come back with the next one.
 */
final class VersionNumbers {

    private static final String LAST = """
            SELECT greatest(coalesce((SELECT max(number) FROM question_version WHERE question_id = $1), 0),
                            coalesce((SELECT max(version) FROM question_event WHERE question_id = $1), 0))
            """;

    private VersionNumbers() {
    }

    /** Under the lock of the question, or of the content revision. */
    static Uni<Integer> next(Transaction tx, UUID questionId) {
        return tx.select(LAST, questionId).map(rows -> ((Number) rows.get(0)[0]).intValue() + 1);
    }
}
