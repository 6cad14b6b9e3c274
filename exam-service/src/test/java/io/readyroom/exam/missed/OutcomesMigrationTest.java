package io.readyroom.exam.missed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/**
 * From version 11, with people in it: of what was seen before, nothing is known to be right or wrong, and it can be told still.
 */
class OutcomesMigrationTest {

    private static final String DATABASE = "exam_outcomes_migration";
    /** Three sessions that run, three that are submitted, and what was seen in one that is gone. */
    private static final String FILL = """
            INSERT INTO exam_session (id, learner_id, exam, mode, status, language, question_count, pause_allowed, started_at,
                expires_after_answer, sweep_at, version, submitted_at, submitted_by)
            SELECT uuidv7(), gen_random_uuid(), 'ai-102', 'free', CASE WHEN over THEN 'submitted' ELSE 'open' END, 'en', 3, false,
                now(), false, now(), 1, CASE WHEN over THEN now() END, CASE WHEN over THEN 'learner' END
            FROM generate_series(1, 3), unnest(ARRAY[true, false]) AS over;
            INSERT INTO seen_questions SELECT learner_id, id, exam, now(), ARRAY[uuidv7(), uuidv7(), uuidv7()] FROM exam_session;
            INSERT INTO seen_questions VALUES (uuidv7(), uuidv7(), 'ai-102', now(), ARRAY[uuidv7()]);
            """;
    private static final String SESSIONS = """
            SELECT md5(string_agg(concat_ws('|', id, learner_id, status, submitted_at, submitted_by, version), ',' ORDER BY id))
            FROM exam_session
            """;
    private static final String SEEN = """
            SELECT md5(string_agg(concat_ws('|', learner_id, session_id, exam, seen_at, question_ids), ',' ORDER BY session_id))
            FROM seen_questions
            """;

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion11AndFill() throws SQLException {
        database = MigrationDatabase.at(DATABASE, "11");
        database.execute(FILL);
    }

    @Test
    void keepsWhatWasSeenAndKnowsNothingOfIt() throws SQLException {
        String sessions = database.text(SESSIONS);
        String seen = database.text(SEEN);
        database.migrateTo("12");
        assertThat(database.text(SESSIONS)).isEqualTo(sessions);
        assertThat(database.text(SEEN)).isEqualTo(seen);
        assertThat(database.text("SELECT count(*) FROM seen_questions WHERE outcomes = ''")).isEqualTo("7");
        assertThat(database.text("SELECT count(*) FROM exam_session WHERE stop_reason IS NULL")).isEqualTo("6");
        assertThat(database.text("SELECT reloptions FROM pg_class WHERE relname = 'seen_questions'"))
                .isEqualTo("{fillfactor=80}");
    }

    @Test
    void takesOutcomesOfWhatWasSeenBefore() throws SQLException {
        database.migrateTo("latest");
        database.execute(
                "UPDATE seen_questions SET outcomes = outcomes_with(outcomes, '?-') WHERE cardinality(question_ids) = 3");
        database.execute(
                "UPDATE seen_questions SET outcomes = outcomes_with(outcomes, '+?-') WHERE cardinality(question_ids) = 3");
        assertThat(database.text("SELECT DISTINCT outcomes FROM seen_questions WHERE outcomes <> ''")).isEqualTo("+--");
        refuses("UPDATE seen_questions SET outcomes = '++++'");
        refuses("UPDATE seen_questions SET outcomes = 'x'");
        database.execute("UPDATE exam_session SET stop_reason = 'decided' WHERE status = 'submitted'");
        refuses("UPDATE exam_session SET stop_reason = 'decided' WHERE status = 'open'");
    }

    private void refuses(String sql) {
        database.assertRefuses(sql, "check constraint");
    }
}
