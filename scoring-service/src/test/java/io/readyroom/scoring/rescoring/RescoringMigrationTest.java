package io.readyroom.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/** From version 5, with results and corrected keys in it: everything is still there, and graded by what it was graded by. */
class RescoringMigrationTest {

    private static final String DATABASE = "scoring_migration";
    private static final String FILL = """
            INSERT INTO answer_key_revision (question_version_id, revision, type, key, voided)
            SELECT CAST(lpad('1', 32, '0') AS uuid), n, 'single_choice', '{"choice": "a"}', false FROM generate_series(1, 2) n;
            INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
            SELECT gen_random_uuid(), gen_random_uuid(), 'ai-102', 'free', now(), '{}' FROM generate_series(1, 50);
            INSERT INTO result (session_id, revision, is_current, scored_at, points, max_points, interval_low, interval_high,
                domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids, key_revisions,
                item_points, item_max_points, counted, voided)
            SELECT session_id, 1, true, now(), 1, 1, 0, 1, '[]', 1, 0, 0, '{1}', ARRAY[CAST(lpad('1', 32, '0') AS uuid)], '{1}',
                '{1}', '{1}', '{t}', '{f}' FROM submission;
            """;
    private static final String RESULTS = """
            SELECT md5(string_agg(concat_ws('|', session_id, revision, is_current, points, key_revisions, item_points), ','
                                  ORDER BY session_id)) FROM result""";

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion5AndFill() throws SQLException {
        database = MigrationDatabase.at(DATABASE, "5");
        database.execute(FILL);
    }

    @Test
    void keepsResultsAndKeysAndWhatTheSchemaForbids() throws SQLException {
        String results = database.text(RESULTS);
        database.migrateTo("11");
        assertThat(database.text(RESULTS)).isEqualTo(results);
        assertThat(database.text("SELECT count(*) FROM result WHERE rules_revision = 0 AND rescoring_id IS NULL"))
                .isEqualTo("50");
        assertThat(database.text("SELECT count(*) FROM answer_key_revision WHERE reason IS NULL")).isEqualTo("2");
        database.assertRefuses("UPDATE answer_key_revision SET reason = 'later'", "append-only");
        database.assertRefuses(
                "INSERT INTO rescoring (id, cause, exam, status) VALUES (gen_random_uuid(), 'key', 'ai-102', 'preview')",
                "rescoring_changes_a_key_or_rules");
        database.execute(policy());
        database.assertRefuses(policy(), "rescoring_one_open_policy");
    }

    /** What nobody has counted may not be taken away, and evidence begins with all that is stored. */
    @Test
    void marksWhatWasNeverCounted() throws SQLException {
        database.migrateTo("13");
        assertThat(database.text("SELECT count(*) FROM submission WHERE livemode IS NULL")).isEqualTo("50");
        assertThat(database.text("SELECT count(*) FROM learner_evidence WHERE newest_at > now()")).isEqualTo("50");
    }

    private static String policy() {
        return "INSERT INTO rescoring (id, cause, exam, status) VALUES (gen_random_uuid(), 'policy', 'ai-102', 'preview')";
    }
}
