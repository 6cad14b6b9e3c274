package io.readyroom.user.mail;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The orders that are due. Each is taken by one replica at a time; one that fails is due again later, twice as late each time.
 */
@Singleton
class LetterQueue {

    private static final String CLAIM = """
            UPDATE letter SET attempts = attempts + 1,
              due_at = clock_timestamp() + make_interval(secs => 15 * power(2, least(attempts, 10)))
            WHERE id IN (SELECT id FROM letter WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 20
                         FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, address, reference, attempts
            """;
    private static final String DONE = "DELETE FROM letter WHERE id = $1";

    private final Pool pool;

    LetterQueue(Pool pool) {
        this.pool = pool;
    }

    Uni<List<LetterOrder>> claim() {
        return pool.withConnection((SqlConnection c) -> Transaction.on(c).select(CLAIM))
                .map(rows -> rows.stream().map(LetterQueue::order).toList());
    }

    Uni<Void> done(LetterOrder order) {
        return pool.withConnection((SqlConnection c) -> Transaction.on(c).update(DONE, order.id())).replaceWithVoid();
    }

    private static LetterOrder order(Object[] row) {
        return new LetterOrder((UUID) row[0], LetterKind.of((String) row[1]), (String) row[2], (UUID) row[3],
                ((Number) row[4]).intValue());
    }
}
