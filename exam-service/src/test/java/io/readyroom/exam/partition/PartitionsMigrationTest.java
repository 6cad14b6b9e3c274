package io.readyroom.exam.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.exam.form.SlotReader;
import io.readyroom.platform.testing.MigrationDatabase;
import io.readyroom.platform.testing.Repository;

/** From version 3, with people in it, to the newest: nothing is lost, and what the schema forbade it still forbids. */
class PartitionsMigrationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DATABASE = "exam_migration";
    private static final String ANSWERS = """
            SELECT md5(string_agg(concat_ws('|', session_id, position, revision, response, flagged, spent_ms, confidence, saved_at),
                                  ',' ORDER BY session_id, position)) FROM answer
            """;
    private static final String SESSIONS = "SELECT md5(string_agg(CAST(s AS text), ',' ORDER BY id)) FROM exam_session s";
    private static final String FORMS = """
            SELECT md5(string_agg(concat_ws('|', session_id, seed, blueprint_code, blueprint_version, CAST(facts AS jsonb)), ','
                                  ORDER BY session_id)) FROM session_form
            """;
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

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion3AndFill() throws SQLException {
        database = MigrationDatabase.at(DATABASE, "3");
        database.execute(FILL);
    }

    @Test
    void keepsEveryRowAndTheirConstraints() throws SQLException {
        String answers = database.text(ANSWERS);
        String sessions = database.text(SESSIONS);
        String forms = database.text(FORMS);
        database.migrateTo("8");
        assertThat(database.text(ANSWERS)).isEqualTo(answers);
        assertThat(database.text(SESSIONS)).isEqualTo(sessions);
        database.migrateTo("latest");
        assertThat(database.text(ANSWERS)).isEqualTo(answers);
        assertThat(database.text("""
                SELECT count(*) FROM exam_session WHERE reachable_to = 32767 AND extra_seconds = 0 AND measured AND livemode
                """)).isEqualTo("401");
        assertThat(database.text("""
                SELECT count(*) FROM exam_session WHERE status = 'open' AND deadline_at > started_at
                  AND started_at + duration_seconds * interval '1 s' IS DISTINCT FROM deadline_at
                """)).isEqualTo("0");
        assertThat(database.text(FORMS)).isEqualTo(forms);
        assertThat(database.text("SELECT count(*) FROM event_ticket t JOIN exam_session s ON s.id = t.session_id"))
                .isEqualTo("3");
        assertThat(database
                .text("SELECT count(*) FROM answer JOIN answer_history USING (session_id, position, revision, saved_at)"))
                .isEqualTo(String.valueOf(401 * 6));
        database.assertRefuses("INSERT INTO exam_session SELECT * FROM exam_session LIMIT 1", "duplicate key");
        database.assertRefuses("INSERT INTO answer SELECT * FROM answer LIMIT 1", "duplicate key");
        database.assertRefuses("INSERT INTO session_form SELECT * FROM session_form LIMIT 1", "duplicate key");
        database.assertRefuses("UPDATE exam_session SET status = 'submitted'", "check constraint");
        database.assertRefuses("UPDATE answer SET confidence = 'certain'", "check constraint");
        database.assertRefuses("UPDATE answer_history SET revision = 9", "only added to");
    }

    /** Of sessions that run and of folded ones; the first slot is one of those that have no section. */
    @Test
    void shortensTheFormsThatThereAre() throws SQLException, IOException {
        Path contract = Repository.root().resolve("contracts/forms");
        ArrayNode named = (ArrayNode) JSON.readTree(Files.readString(contract.resolve("slots.named.json")));
        for (int i = 0; i < named.size(); i++) {
            ((ObjectNode) named.get(i)).put("position", i + 1).put("questionId", String.valueOf(new UUID(1, i)))
                    .put("questionVersionId", String.valueOf(new UUID(2, i)));
        }
        ((ObjectNode) named.get(0)).remove("section");
        database.execute("UPDATE session_form SET slots = '" + named + "'");
        database.migrateTo("6");
        database.execute(
                "INSERT INTO folded_session SELECT id, learner_id, exam, mode, 'scored', language, 8, '{}', false, started_at, "
                        + "null, null, null, null, null, 1, seed, blueprint_code, blueprint_version, facts, slots, '[]' "
                        + "FROM exam_session JOIN session_form ON session_id = id LIMIT 1");
        database.migrateTo("latest");
        for (String table : List.of("session_form", "folded_session")) {
            assertThat(SlotReader.read(database.text("SELECT slots FROM " + table + " LIMIT 1"))).as(table)
                    .isEqualTo(SlotReader.read(Files.readString(contract.resolve("slots.json"))));
            assertThat(database.text("SELECT question_ids FROM " + table + " LIMIT 1")).isEqualTo(ids(1, named.size()));
            assertThat(database.text("SELECT version_ids FROM " + table + " LIMIT 1")).isEqualTo(ids(2, named.size()));
        }
    }

    private static String ids(long kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> String.valueOf(new UUID(kind, i)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** In what was there before as well as in months to come. Elsewhere, or compressed, a form costs a start as much again. */
    @Test
    void keepsAFormInItsRowAsItIs() throws SQLException {
        database.migrateTo("latest");
        for (String moment : List.of("date_trunc('day', now()) - interval '300 days'",
                "date_trunc('day', now()) + interval '40 days'")) {
            database.execute(
                    "INSERT INTO session_form (session_id, seed, blueprint_code, blueprint_version, facts, slots, question_ids, "
                            + "version_ids) SELECT first_id_of(" + moment
                            + "), '42', 'b', 1, repeat('f', 1500), repeat('s', 4500), ids, ids "
                            + "FROM (SELECT array_agg(uuidv7()) AS ids FROM generate_series(1, 50)) AS fifty");
            assertThat(database
                    .text("SELECT concat_ws(' ', pg_column_size(facts), pg_column_size(slots), pg_column_size(question_ids), "
                            + "pg_column_toast_chunk_id(facts), pg_column_toast_chunk_id(slots), pg_column_toast_chunk_id(version_ids)) "
                            + "FROM session_form WHERE session_id = first_id_of(" + moment + ")"))
                    .isEqualTo("1504 4504 824");
        }
    }

    /** An index of the old table that the new one did not take in would be paid for by every save, or missed by every read. */
    @Test
    void takesTheOldTablesInAsTheyAreWithTheirIndexes() throws SQLException {
        String file = database.text("SELECT pg_relation_filenode('answer')");
        database.migrateTo("latest");
        assertThat(database.text("SELECT pg_relation_filenode('answer_early')")).as("not copied").isEqualTo(file);
        assertThat(database
                .text("SELECT count(*) FROM pg_index i JOIN session_partition p ON p.partition = i.indrelid::regclass::text "
                        + "WHERE NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = i.indexrelid)"))
                .isEqualTo("0");
        assertThat(database.text("SELECT string_agg(DISTINCT parent, ',' ORDER BY parent) FROM session_partition"))
                .isEqualTo("answer,answer_history,exam_session,session_form");
    }

    /** The history is not empty when it goes: it goes with its sessions, not before. */
    @Test
    void letsAMonthGoOnceItsSessionsAreGone() throws SQLException {
        database.migrateTo("latest");
        String drop = "SELECT drop_session_partition(moment_of(until), moment_of(until)) FROM session_partition "
                + "WHERE partition = 'answer_history_early'";
        assertThat(database.text(drop)).isNull();
        database.execute(
                "DELETE FROM answer; DELETE FROM session_form; DELETE FROM exam_session WHERE id <> (SELECT id FROM exam_session "
                        + "ORDER BY id LIMIT 1)");
        assertThat(database.text(drop)).as("one session is left").isNull();
        database.execute("DELETE FROM exam_session");
        database.execute("VACUUM answer, session_form, exam_session");
        await().atMost(SOON).until(() -> database.text(drop), "answer_early"::equals);
        await().atMost(SOON).until(() -> database.text(drop), "answer_history_early"::equals);
        assertThat(database.text("SELECT count(*) FROM answer_history")).isEqualTo("0");
    }
}
