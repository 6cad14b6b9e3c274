package io.readyroom.scoring.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.DatabaseProvisioner;
import io.readyroom.platform.testing.Infrastructure;

/** From version 11, with sessions that nobody assigned. */
class CohortMigrationTest {

    private static final String DATABASE = "cohort_migration";
    private static final String OWNER_PASSWORD = "only-here";
    private static final String FILL = """
            INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
            SELECT gen_random_uuid(), gen_random_uuid(), 'ai-102', 'free', now(), '{}' FROM generate_series(1, 50)""";

    @Test
    void takesTheSessionsInAndForbidsHalfAnAssignment() throws SQLException {
        new DatabaseProvisioner("localhost", Infrastructure.postgresPort(), "postgres", Infrastructure.superuserPassword())
                .provision(DATABASE, OWNER_PASSWORD, OWNER_PASSWORD);
        flyway("11").clean();
        flyway("11").migrate();
        execute(FILL);
        flyway("12").migrate();
        execute(FILL);
        assertThat(count("SELECT count(*) FROM submission WHERE organisation_id IS NULL AND livemode IS NULL")).isEqualTo(100);
        execute("UPDATE submission SET organisation_id = learner_id, livemode = true, places = '[[\"plan\", \"plan.1\"]]'");
        for (String half : new String[] { "organisation_id = NULL", "livemode = NULL", "places = NULL" }) {
            assertThatThrownBy(() -> execute("UPDATE submission SET " + half)).as(half)
                    .hasMessageContaining("submission_is_assigned_by_somebody");
        }
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

    private static long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), DATABASE + "_owner", OWNER_PASSWORD);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/" + DATABASE;
    }
}
