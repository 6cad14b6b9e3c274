package io.readyroom.question.erasure;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Takes an account out of what there is. */
@Singleton
class Erasure {

    private static final String DETACH_DISPUTES = """
            WITH held AS MATERIALIZED (SELECT id FROM challenge WHERE raised_by = $1 ORDER BY id FOR NO KEY UPDATE)
            UPDATE challenge c SET raised_by = NULL FROM held WHERE c.id = held.id
            """;
    private static final String REMOVE_ANSWERS = "DELETE FROM idempotency_key WHERE principal = $1";

    private final ErasedAccounts accounts;

    Erasure(ErasedAccounts accounts) {
        this.accounts = accounts;
    }

    /** Keeps the id and detaches everything from it. A second time there is nothing left. */
    Uni<Void> erase(SqlConnection tx, UUID account, Instant erasedAt) {
        return accounts.add(tx, account, erasedAt).chain(() -> remove(tx, account)).replaceWithVoid();
    }

    /** Detaches what an account that is erased has, and answers how many disputes that were. */
    Uni<Integer> remove(SqlConnection tx, UUID account) {
        return tx.preparedQuery(DETACH_DISPUTES).execute(Tuple.of(account)).map(RowSet::rowCount)
                .call(() -> tx.preparedQuery(REMOVE_ANSWERS).execute(Tuple.of(account)));
    }
}
