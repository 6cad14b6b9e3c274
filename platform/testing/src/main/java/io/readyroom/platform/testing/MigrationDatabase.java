package io.readyroom.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;

import io.readyroom.platform.embedded.DatabaseProvisioner;

/** A database of a test's own, taken from one version of the schema to another with data in it. */
public final class MigrationDatabase {

    private static final String OWNER_PASSWORD = "only-here";

    private final String name;

    private MigrationDatabase(String name) {
        this.name = name;
    }

    /** The database of that name, emptied, with the migrations on the class path up to that version. */
    public static MigrationDatabase at(String name, String version) {
        new DatabaseProvisioner("localhost", Infrastructure.postgresPort(), "postgres", Infrastructure.superuserPassword())
                .provision(name, OWNER_PASSWORD, OWNER_PASSWORD);
        MigrationDatabase database = new MigrationDatabase(name);
        database.flyway(version).clean();
        database.migrateTo(version);
        return database;
    }

    /** @param version or {@code latest} */
    public void migrateTo(String version) {
        flyway(version).migrate();
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row; fails when there is none. */
    public String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** @param reason a part of what the database says */
    public void assertRefuses(String sql, String reason) {
        assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }

    /** As the schema's owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), name + "_owner", OWNER_PASSWORD);
    }

    private Flyway flyway(String target) {
        return Flyway.configure().dataSource(url(), name + "_owner", OWNER_PASSWORD).locations("db/platform", "db/migration")
                .outOfOrder(true).cleanDisabled(false).target(target).load();
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/" + name;
    }
}
