package io.readyroom.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.DatabaseProvisioner;
import io.readyroom.platform.testing.Infrastructure;

/** From version 5, with people in it, to the newest. */
class AccountMigrationTest {

    private static final String DATABASE = "account_migration";
    private static final String OWNER_PASSWORD = "only-here";
    private static final String PEOPLE = """
            INSERT INTO account (id, version, status, roles, email, email_key, display_name, password_hash, created_at,
                registered_at, disabled_at, claimed_by) VALUES
            ('00000000-0000-0000-0000-00000000000a', 3, 'ACTIVE', '{learner}', 'A@b.c', 'a@b.c', 'A', 'h', now(), now(), NULL, NULL),
            ('00000000-0000-0000-0000-00000000000b', 0, 'GUEST', '{guest}', NULL, NULL, NULL, NULL, now(), NULL, NULL, NULL),
            ('00000000-0000-0000-0000-00000000000c', 1, 'DISABLED', '{guest}', NULL, NULL, NULL, NULL, now(), NULL, now(),
             '00000000-0000-0000-0000-00000000000a');
            """;

    @BeforeEach
    void migrateToVersion5AndFill() throws SQLException {
        new DatabaseProvisioner("localhost", Infrastructure.postgresPort(), "postgres", Infrastructure.superuserPassword())
                .provision(DATABASE, OWNER_PASSWORD, OWNER_PASSWORD);
        flyway("5").clean();
        flyway("5").migrate();
        execute(PEOPLE);
    }

    @Test
    void givesNobodyMoreTimeAndErasesNobody() throws SQLException {
        flyway("latest").migrate();
        assertThat(text("SELECT string_agg(status, ',' ORDER BY id) FROM account")).isEqualTo("ACTIVE,GUEST,DISABLED");
        assertThat(text("SELECT count(*) FROM account WHERE time_factor = 1 AND extra_minutes = 0 AND accommodation_edit = 0"))
                .isEqualTo("3");
        assertThat(text("SELECT string_agg(CAST(id AS text), ',') FROM disabled_subject")).endsWith("c");
    }

    @Test
    void stillForbidsWhatWasForbiddenAndHalfAnErasure() throws SQLException {
        flyway("latest").migrate();
        refuses("UPDATE account SET status = 'GONE'");
        refuses("UPDATE account SET status = 'DISABLED' WHERE email_key = 'a@b.c'");
        refuses("UPDATE account SET disabled_at = now() WHERE status = 'GUEST'");
        refuses("UPDATE account SET status = 'ERASED', disabled_at = now() WHERE email_key = 'a@b.c'");
        execute("UPDATE account SET status = 'ERASED', disabled_at = now() WHERE status = 'GUEST'");
    }

    private static void refuses(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining("check constraint");
    }

    private static Flyway flyway(String target) {
        return Flyway.configure().dataSource(url(), DATABASE + "_owner", OWNER_PASSWORD)
                .locations("db/platform", "db/migration").outOfOrder(true).cleanDisabled(false).target(target).load();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), DATABASE + "_owner", OWNER_PASSWORD);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/" + DATABASE;
    }
}
