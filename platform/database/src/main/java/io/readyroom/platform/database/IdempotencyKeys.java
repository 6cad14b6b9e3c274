package io.readyroom.platform.database;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * At most one effect per (principal, operation, Idempotency-Key), for 24 hours.
 *
 * <p>
 * The row is written in the transaction of the effect: a parallel twin waits on the primary key until the first one commits,
 * then reads its answer; when the first one rolls back, the twin goes ahead. Rows older than a day are taken over.
 */
public final class IdempotencyKeys {

    private static final String CLAIM = """
            INSERT INTO idempotency_key AS k (principal, operation, key, fingerprint)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (principal, operation, key) DO UPDATE
              SET fingerprint = excluded.fingerprint, status = NULL, body = NULL, created_at = clock_timestamp()
              WHERE k.created_at < clock_timestamp() - interval '24 hours'
            """;
    private static final String READ = """
            SELECT fingerprint, status, CAST(body AS text) FROM idempotency_key
            WHERE principal = $1 AND operation = $2 AND key = $3
            """;
    private static final String STORE = """
            UPDATE idempotency_key SET status = $4, body = CAST(CAST($5 AS text) AS jsonb)
            WHERE principal = $1 AND operation = $2 AND key = $3
            """;

    private IdempotencyKeys() {
    }

    /**
     * Runs the effect, or answers what it answered before.
     *
     * @param fingerprint hash of the request, to tell a repetition from another request
     * @param effect runs in the same transaction; its failure rolls the key back too
     * @return the answer; fails with {@link IdempotencyKeyReusedException} when the key belongs to another request
     */
    public static Uni<StoredAnswer> once(Transaction tx, UUID principal, String operation, String key, String fingerprint,
            Supplier<Uni<StoredAnswer>> effect) {
        return tx.update(CLAIM, principal, operation, key, fingerprint)
                .chain(claimed -> claimed == 1
                        ? effect.get()
                                .call(answer -> tx.update(STORE, principal, operation, key, answer.status(), answer.body()))
                        : tx.select(READ, principal, operation, key).map(rows -> earlier(rows, fingerprint)));
    }

    private static StoredAnswer earlier(List<Object[]> rows, String fingerprint) {
        Object[] row = rows.get(0);
        if (!fingerprint.equals(row[0])) {
            throw new IdempotencyKeyReusedException();
        }
        return new StoredAnswer(((Number) row[1]).intValue(), (String) row[2]);
    }
}
