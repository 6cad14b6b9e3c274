package io.readyroom.platform.database;

import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The open database transaction that an effect shares with its events and its Idempotency-Key row.
 *
 * <p>
 * SQL is PostgreSQL's with {@code $1…$n}; arguments are {@code UUID, String, Long, Integer, Boolean, OffsetDateTime}. JSON
 * travels as a string and is cast in SQL, {@code CAST(CAST($1 AS text) AS jsonb)}: without the inner cast the Vert.x client
 * would
 * send the text as a JSON string, and {@code ::} only one of the adapters understands.
 * Statements run one after the other; never combine two of one transaction in parallel.
 */
public interface Transaction {

    /** Runs a statement and answers the number of rows that it touched. */
    Uni<Integer> update(String sql, Object... arguments);

    /** Runs a query and answers its rows in order, each as its column values. */
    Uni<List<Object[]>> select(String sql, Object... arguments);

    /** The transaction that is open on a Vert.x connection. */
    static Transaction on(SqlConnection connection) {
        return new ConnectionTransaction(connection);
    }
}
