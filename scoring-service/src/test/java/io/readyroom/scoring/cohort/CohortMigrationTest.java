package io.readyroom.scoring.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/** From version 11, with sessions that nobody assigned. */
class CohortMigrationTest {

    private static final String DATABASE = "cohort_migration";
    private static final String FILL = """
            INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
            SELECT gen_random_uuid(), gen_random_uuid(), 'ai-102', 'free', now(), '{}' FROM generate_series(1, 50)""";

    @Test
    void takesTheSessionsInAndForbidsHalfAnAssignment() throws SQLException {
        MigrationDatabase database = MigrationDatabase.at(DATABASE, "11");
        database.execute(FILL);
        database.migrateTo("12");
        database.execute(FILL);
        assertThat(database.text("SELECT count(*) FROM submission WHERE organisation_id IS NULL AND livemode IS NULL"))
                .isEqualTo("100");
        database.execute(
                "UPDATE submission SET organisation_id = learner_id, livemode = true, places = '[[\"plan\", \"plan.1\"]]'");
        for (String half : new String[] { "organisation_id = NULL", "livemode = NULL", "places = NULL" }) {
            database.assertRefuses("UPDATE submission SET " + half, "submission_is_assigned_by_somebody");
        }
    }
}
