package io.readyroom.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives a service its database and its two roles: {@code <db>_owner}, who owns the database and migrates it, and
 * {@code <db>_app}, who reads and writes rows under time limits and can't create, alter or drop anything.
 * <p>
 * Safe to run again and at the same time; passwords are set anew each time.
 */
public final class DatabaseProvisioner {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,30}");
    /** Any number: provisioners of one server take turns by it. */
    private static final long LOCK = 7_234_901L;

    private final String host;
    private final int port;
    private final String superuser;
    private final String password;

    public DatabaseProvisioner(String host, int port, String superuser, String password) {
        this.host = host;
        this.port = port;
        this.superuser = superuser;
        this.password = password;
    }

    /** @throws EmbeddedException when PostgreSQL refuses */
    public void provision(String database, String ownerPassword, String appPassword) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a database name: " + database);
        }
        try (Connection server = connect("postgres"); Statement statement = server.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            role(server, database + "_owner", ownerPassword);
            role(server, database + "_app", appPassword);
            createDatabase(server, database);
            limits(statement, database + "_app");
            grants(database);
        } catch (SQLException e) {
            throw new EmbeddedException("Cannot prepare the database " + database + ": " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, superuser,
                password);
    }

    private static void role(Connection server, String role, String password) throws SQLException {
        String verb = exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        try (Statement statement = server.createStatement()) {
            statement.execute(verb + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD "
                    + statement.enquoteLiteral(password));
        }
    }

    private static void createDatabase(Connection server, String database) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            try (Statement statement = server.createStatement()) {
                statement.execute("CREATE DATABASE " + database + " OWNER " + database + "_owner");
            }
        }
    }

    /** A limit that PostgreSQL itself keeps needs no cancelling from outside. */
    private static void limits(Statement statement, String app) throws SQLException {
        statement.execute("ALTER ROLE " + app + " SET statement_timeout = '5s'");
        statement.execute("ALTER ROLE " + app + " SET lock_timeout = '1s'");
        statement.execute("ALTER ROLE " + app + " SET idle_in_transaction_session_timeout = '10s'");
    }

    private void grants(String database) throws SQLException {
        String owner = database + "_owner";
        String app = database + "_app";
        String future = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " ";
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC",
                    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                    "GRANT CONNECT ON DATABASE " + database + " TO " + app,
                    "GRANT USAGE ON SCHEMA public TO " + app,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + app,
                    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO " + app,
                    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO " + app,
                    future + "GRANT USAGE ON SCHEMAS TO " + app,
                    future + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app,
                    future + "GRANT USAGE, SELECT ON SEQUENCES TO " + app,
                    future + "GRANT EXECUTE ON FUNCTIONS TO " + app)) {
                statement.execute(sql);
            }
        }
    }

    private static boolean exists(Connection server, String sql, String name) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
