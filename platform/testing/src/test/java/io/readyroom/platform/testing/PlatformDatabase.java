package io.readyroom.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the service in miniature, as the superuser sees it. */
final class PlatformDatabase {

    private PlatformDatabase() {
    }

    static long count(String from) {
        return Long.parseLong(text("SELECT count(*) FROM " + from));
    }

    /** One value. */
    static String text(String sql) {
        try (Connection connection = connect(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/platform",
                "postgres", Infrastructure.superuserPassword());
    }
}
