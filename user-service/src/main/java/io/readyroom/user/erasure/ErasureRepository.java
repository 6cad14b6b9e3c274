package io.readyroom.user.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class ErasureRepository {

    private static final String ADD = "INSERT INTO erasure (id, account_id, erased_at) VALUES ($1, $2, $3)";
    private static final String COMPLETE = """
            INSERT INTO erasure_completion (account_id, service, completed_at)
            SELECT account_id, $2, $3 FROM erasure WHERE account_id = $1
            ON CONFLICT (account_id, service) DO NOTHING
            """;
    private static final String CLOSE = """
            UPDATE erasure SET completed_at = clock_timestamp()
            WHERE account_id = $1 AND completed_at IS NULL AND CAST($2 AS text[]) <@ ARRAY(
              SELECT service FROM erasure_completion c WHERE c.account_id = $1)
            """;
    private static final String LIST = """
            SELECT id, account_id, erased_at, completed_at,
              ARRAY(SELECT service FROM erasure_completion c WHERE c.account_id = e.account_id ORDER BY service),
              ARRAY(SELECT completed_at FROM erasure_completion c WHERE c.account_id = e.account_id ORDER BY service)
            FROM erasure e WHERE id < $1 ORDER BY id DESC LIMIT $2
            """;
    private static final String LIST_OPEN = LIST.replace("WHERE id < $1 ORDER", "WHERE id < $1 AND completed_at IS NULL ORDER");

    private static final String ONE = LIST.replace("WHERE id < $1 ORDER BY id DESC LIMIT $2", "WHERE account_id = $1");
    private static final String VERSION = "SELECT version + 1 FROM account WHERE id = $1";

    private final Pool pool;

    ErasureRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(Transaction tx, UUID account, Instant at) {
        return tx.update(ADD, Ids.next(), account, at.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    /** Keeps that a service is done, once; of an account that wasn't erased here, nothing. */
    Uni<Void> complete(SqlConnection tx, ErasureCompleted done, List<String> expected) {
        return tx.preparedQuery(COMPLETE).execute(Tuple.of(done.accountId(), done.service(), done.completedAt()))
                .chain(() -> tx.preparedQuery(CLOSE)
                        .execute(Tuple.of(done.accountId(), expected.toArray(String[]::new))))
                .replaceWithVoid();
    }

    /** The erasure of an account; fails with {@code not-found} when nobody has erased it. */
    Uni<Erasure> require(Transaction tx, UUID account) {
        return tx.select(ONE, account).map(rows -> rows.stream().findFirst().map(Erasure::from)
                .orElseThrow(() -> ProblemException.notFound("The erasure")));
    }

    /** The version that {@code AccountErased} bore: one above the row's, as {@link AccountErasure} counts. */
    Uni<Long> lastVersion(Transaction tx, UUID account) {
        return tx.select(VERSION, account).map(rows -> ((Number) rows.get(0)[0]).longValue());
    }

    /** The newest first. */
    Uni<List<Erasure>> list(boolean onlyOpen, UUID below, int atMost) {
        return pool.withConnection((SqlConnection c) -> Transaction.on(c).select(onlyOpen ? LIST_OPEN : LIST, below, atMost))
                .map(rows -> rows.stream().map(Erasure::from).toList());
    }
}
