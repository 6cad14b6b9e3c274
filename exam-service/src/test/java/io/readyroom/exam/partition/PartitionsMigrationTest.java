package io.readyroom.exam.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.DatabaseProvisioner;
import io.readyroom.platform.testing.Infrastructure;

/** From version 3, with people in it, to the newest: nothing is lost, and what the schema forbade it still forbids. */
class PartitionsMigrationTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DATABASE = "exam_migration";
    private static final String OWNER_PASSWORD = "only-here";
    private static final String ANSWERS = """
            SELECT md5(string_agg(concat_ws('|', session_id, position, revision, response, flagged, spent_ms, confidence, saved_at),
                                  ',' ORDER BY session_id, position)) FROM answer
            """;
    private static final String SESSIONS = "SELECT md5(string_agg(CAST(s AS text), ',' ORDER BY id)) FROM exam_session s";
    private static final String FORMS = "SELECT md5(string_agg(CAST(f AS text), ',' ORDER BY session_id)) FROM session_form f";
    private static final String FILL = """
            INSERT INTO exam_session (id, learner_id, exam, mode, status, language, question_count, pause_allowed, started_at,
                expires_after_answer, sweep_at, version)
            SELECT CAST(lpad(to_hex(1764000000000 + n * 86400000::bigint), 12, '0') || '7000800000000000000' || n % 10 AS uuid),
                gen_random_uuid(), 'ai-102', 'free', 'open', 'en', 8, false, now(), false, now(), 1
            FROM generate_series(0, 400) n;
            INSERT INTO session_form SELECT id, '42', 'b', 1, '{"cut":1}', '[]' FROM exam_session;
            INSERT INTO answer SELECT id, p, p + 1, CASE WHEN p < 5 THEN jsonb '{"choice":"a"}' END, p = 2, 100, 'sure', now()
            FROM exam_session, generate_series(1, 6) p;
            INSERT INTO event_ticket SELECT decode(md5(CAST(id AS text)), 'hex'), id, learner_id, now() FROM exam_session LIMIT 3;
            """;

    @BeforeEach
    void migrateToVersion3AndFill() throws SQLException {
        new DatabaseProvisioner("localhost", Infrastructure.postgresPort(), "postgres", Infrastructure.superuserPassword())
                .provision(DATABASE, OWNER_PASSWORD, OWNER_PASSWORD);
        flyway("3").clean();
        flyway("3").migrate();
        execute(FILL);
    }

    @Test
    void keepsEveryRowAndTheirConstraints() throws SQLException {
        String answers = text(ANSWERS);
        String sessions = text(SESSIONS);
        String forms = text(FORMS);
        flyway("latest").migrate();
        assertThat(text(ANSWERS)).isEqualTo(answers);
        assertThat(text(SESSIONS)).isEqualTo(sessions);
        assertThat(text(FORMS)).isEqualTo(forms);
        assertThat(text("SELECT count(*) FROM event_ticket t JOIN exam_session s ON s.id = t.session_id")).isEqualTo("3");
        assertThat(text("SELECT count(*) FROM answer JOIN answer_history USING (session_id, position, revision, saved_at)"))
                .isEqualTo(String.valueOf(401 * 6));
        refuses("INSERT INTO exam_session SELECT * FROM exam_session LIMIT 1", "duplicate key");
        refuses("INSERT INTO answer SELECT * FROM answer LIMIT 1", "duplicate key");
        refuses("INSERT INTO session_form SELECT * FROM session_form LIMIT 1", "duplicate key");
        refuses("UPDATE exam_session SET status = 'submitted'", "check constraint");
        refuses("UPDATE answer SET confidence = 'certain'", "check constraint");
        refuses("UPDATE answer_history SET revision = 9", "only added to");
    }

    /** An index of the old table that the new one did not take in would be paid for by every save, or missed by every read. */
    @Test
    void takesTheOldTablesInAsTheyAreWithTheirIndexes() throws SQLException {
        String file = text("SELECT pg_relation_filenode('answer')");
        flyway("latest").migrate();
        assertThat(text("SELECT pg_relation_filenode('answer_early')")).as("not copied").isEqualTo(file);
        assertThat(text("SELECT count(*) FROM pg_index i JOIN session_partition p ON p.partition = i.indrelid::regclass::text "
                + "WHERE NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = i.indexrelid)")).isEqualTo("0");
        assertThat(text("SELECT string_agg(DISTINCT parent, ',' ORDER BY parent) FROM session_partition"))
                .isEqualTo("answer,answer_history,exam_session,session_form");
    }

    /** The history is not empty when it goes: it goes with its sessions, not before. */
    @Test
    void letsAMonthGoOnceItsSessionsAreGone() throws SQLException {
        flyway("latest").migrate();
        String drop = "SELECT drop_session_partition(moment_of(until), moment_of(until)) FROM session_partition "
                + "WHERE partition = 'answer_history_early'";
        assertThat(text(drop)).isNull();
        execute("DELETE FROM answer; DELETE FROM session_form; DELETE FROM exam_session WHERE id <> (SELECT id FROM exam_session "
                + "ORDER BY id LIMIT 1)");
        assertThat(text(drop)).as("one session is left").isNull();
        execute("DELETE FROM exam_session");
        execute("VACUUM answer, session_form, exam_session");
        await().atMost(SOON).until(() -> text(drop), "answer_early"::equals);
        await().atMost(SOON).until(() -> text(drop), "answer_history_early"::equals);
        assertThat(text("SELECT count(*) FROM answer_history")).isEqualTo("0");
    }

    private static Flyway flyway(String target) {
        return Flyway.configure().dataSource(url(), DATABASE + "_owner", OWNER_PASSWORD)
                .locations("db/platform", "db/migration").outOfOrder(true).cleanDisabled(false).target(target).load();
    }

    private static void refuses(String sql, String reason) {
        assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining(reason);
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
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), DATABASE + "_owner", OWNER_PASSWORD);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + Infrastructure.postgresPort() + "/" + DATABASE;
    }
}
