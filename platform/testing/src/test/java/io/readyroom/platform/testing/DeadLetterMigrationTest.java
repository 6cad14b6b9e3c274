package io.readyroom.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.DatabaseProvisioner;

/** From version 0.4, with a dead letter in it, to the newest. */
class DeadLetterMigrationTest {

    private static final String DATABASE = "platform_migration";
    private static final String OWNER_PASSWORD = "only-here";

    @Test
    void keepsTheLettersThatThereAre() throws SQLException {
        new DatabaseProvisioner("localhost", Infrastructure.postgresPort(), "postgres", Infrastructure.superuserPassword())
                .provision(DATABASE, OWNER_PASSWORD, OWNER_PASSWORD);
        flyway("0.4").migrate();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO dead_letter (id, topic, partition, record_offset, reason, headers)"
                    + " VALUES (gen_random_uuid(), 't', 1, 2, 'r', '{\"ce_subject\":\"s\"}')");
        }
        flyway("latest").migrate();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT recorded_at = created_at, subject, tries FROM dead_letter")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getString(2)).isEqualTo("s");
            assertThat(row.getInt(3)).isZero();
        }
    }

    private static Flyway flyway(String target) {
        return Flyway.configure().dataSource(url(), DATABASE + "_owner", OWNER_PASSWORD).locations("db/platform").target(target)
                .load();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), DATABASE + "_owner", OWNER_PASSWORD);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/" + DATABASE;
    }
}
