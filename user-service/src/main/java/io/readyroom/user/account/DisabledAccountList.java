package io.readyroom.user.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.security.DisabledAccount;
import io.readyroom.platform.web.security.DisabledAccountsSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The accounts that were disabled or erased and the clients that were revoked lately: of older ones every token has expired.
 * Serves the other services, and the token check of this one.
 */
@Singleton
class DisabledAccountList implements DisabledAccountsSource {

    private static final String LATELY = """
            SELECT id, disabled_at FROM disabled_subject
            WHERE disabled_at > clock_timestamp() - interval '25 hours' ORDER BY disabled_at
            """;

    private final Pool pool;

    DisabledAccountList(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<DisabledAccount>> fetch() {
        return pool.withConnection((SqlConnection c) -> Transaction.on(c).select(LATELY))
                .map(rows -> rows.stream().map(DisabledAccountList::account).toList());
    }

    private static DisabledAccount account(Object[] row) {
        return new DisabledAccount((UUID) row[0], ((OffsetDateTime) row[1]).toInstant());
    }
}
