package io.readyroom.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

/** From version 0.4, with a dead letter in it, to the newest. */
class DeadLetterMigrationTest {

    private static final String DATABASE = "platform_migration";

    @Test
    void keepsTheLettersThatThereAre() throws SQLException {
        MigrationDatabase database = MigrationDatabase.at(DATABASE, "0.4");
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO dead_letter (id, topic, partition, record_offset, reason, headers)"
                    + " VALUES (gen_random_uuid(), 't', 1, 2, 'r', '{\"ce_subject\":\"s\"}')");
        }
        database.migrateTo("latest");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT recorded_at = created_at, subject, tries FROM dead_letter")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getString(2)).isEqualTo("s");
            assertThat(row.getInt(3)).isZero();
        }
    }
}
