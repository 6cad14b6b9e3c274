package io.readyroom.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.readyroom.platform.embedded.PostgresServer;

/** A look into a service's database, past the service. */
final class Database {

    private final String name;

    private Database(String name) {
        this.name = name;
    }

    /** {@code question}, {@code exam}, {@code scoring} or {@code account}. */
    static Database named(String name) {
        return new Database(name);
    }

    Connection connect() throws SQLException {
        PostgresServer postgres = SharedSystem.get().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(name), PostgresServer.SUPERUSER, postgres.superuserPassword());
    }

    /** The first column of the first row. */
    long number(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int update(String sql, Object... arguments) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
