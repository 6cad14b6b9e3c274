package io.readyroom.faults.invariant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.embedded.PostgresServer;

/** A look into a service's database, past the service and past every proxy. */
public final class Database {

    private final PostgresServer postgres;
    private final String name;

    /** @param name {@code exam}, {@code scoring}, … */
    public Database(PostgresServer postgres, String name) {
        this.postgres = postgres;
        this.name = name;
    }

    /** A row, its columns by number from 0. */
    public record Row(List<Object> columns) {

        public String text(int column) {
            return columns.get(column) == null ? "" : columns.get(column).toString();
        }

        public long number(int column) {
            return ((Number) columns.get(column)).longValue();
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name) + "?connectTimeout=5&socketTimeout=30",
                PostgresServer.SUPERUSER, postgres.superuserPassword());
    }

    /** @param arguments a collection becomes an array of UUIDs */
    public List<Row> rows(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet found = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getObject(i));
                }
                rows.add(new Row(columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public long number(String sql, Object... arguments) {
        return rows(sql, arguments).get(0).number(0);
    }

    public int update(String sql, Object... arguments) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statements without arguments, several at once. */
    public void script(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i] instanceof Collection<?> ids
                    ? connection.createArrayOf("uuid", ids.stream().map(id -> UUID.fromString(id.toString())).toArray())
                    : arguments[i];
            statement.setObject(i + 1, argument);
        }
        return statement;
    }
}
