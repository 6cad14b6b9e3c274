package io.readyroom.exam.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which accounts are gone for good. */
@Singleton
public class ErasedAccounts {

    private static final String OF = "SELECT account_id FROM erased_account WHERE account_id = ANY($1)";
    private static final String ADD = """
            INSERT INTO erased_account (account_id, erased_at, look_at)
            VALUES ($1, $2, clock_timestamp() + interval '10 s')
            ON CONFLICT (account_id) DO NOTHING
            """;
    /**
     * The pauses double. A token works for ten minutes, and no request is under way for longer than that: an hour later nothing
     * that began before is left.
     */
    private static final String CLAIM_DUE = """
            UPDATE erased_account e
            SET look_at = CASE WHEN clock_timestamp() < learned_at + interval '1 hour'
                            THEN clock_timestamp() + (clock_timestamp() - learned_at) END
            FROM (SELECT account_id FROM erased_account WHERE look_at < statement_timestamp()
                  ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
            WHERE e.account_id = due.account_id
            RETURNING e.account_id
            """;

    /**
     * Those of the accounts that are erased. For whoever stores something because of an event, in that event's transaction.
     * What is erased at the same moment is looked for again.
     */
    public Uni<Set<UUID>> of(SqlConnection tx, Collection<UUID> accounts) {
        return tx.preparedQuery(OF).execute(Tuple.of(accounts.stream().distinct().toArray(UUID[]::new)))
                .map(rows -> ids(rows).stream().collect(Collectors.toSet()));
    }

    Uni<Void> add(SqlConnection tx, UUID account, Instant erasedAt) {
        return tx.preparedQuery(ADD).execute(Tuple.of(account, erasedAt.atOffset(ZoneOffset.UTC))).replaceWithVoid();
    }

    /** Takes accounts that should be looked at again and that nobody else holds, and sets when to look the next time. */
    Uni<List<UUID>> claimDue(SqlConnection tx, int limit) {
        return tx.preparedQuery(CLAIM_DUE).execute(Tuple.of(limit)).map(ErasedAccounts::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getUUID("account_id")).toList();
    }
}
