package io.readyroom.platform.database;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** A transaction on the Vert.x PostgreSQL client. */
record ConnectionTransaction(SqlConnection connection) implements Transaction {

    @Override
    public Uni<Integer> update(String sql, Object... arguments) {
        return connection.preparedQuery(sql).execute(Tuple.from(arguments)).map(RowSet::rowCount);
    }

    @Override
    public Uni<List<Object[]>> select(String sql, Object... arguments) {
        return connection.preparedQuery(sql).execute(Tuple.from(arguments)).map(ConnectionTransaction::values);
    }

    private static List<Object[]> values(RowSet<Row> rows) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Object[] columns = new Object[row.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getValue(i);
            }
            values.add(columns);
        }
        return values;
    }
}
