package io.readyroom.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.MigrationDatabase;

/** From version 3, with questions in it, to the newest: what was there before is found like what comes later. */
class SearchMigrationTest {

    private static final String DATABASE = "question_migration";
    private static final String FILL = """
            INSERT INTO exam (code, vendor, content, content_hash, aggregate_version) VALUES ('x-1', 'v', '{}', 'h', 1);
            INSERT INTO outline_version (id, exam_code, as_of, content, content_hash)
            VALUES ('00000000-0000-0000-0000-0000000000a1', 'x-1', '2026-01-01', '{}', 'h');
            INSERT INTO objective VALUES ('00000000-0000-0000-0000-0000000000a1', 'd.g.1', 'd', 'One');
            INSERT INTO stimulus (id, source_id, content, content_hash) VALUES ('00000000-0000-0000-0000-0000000000b1', 's',
              '{"kind": "case_study", "title": "Harbour", "tabs": [{"title": "Cranes", "text": "Seagulls"}]}', 'h');
            INSERT INTO question (id, source_id, exam_code) VALUES ('00000000-0000-0000-0000-000000000001', 'x-1-published', 'x-1'),
              ('00000000-0000-0000-0000-000000000002', 'x-1-draft', 'x-1'),
              ('00000000-0000-0000-0000-000000000003', 'x-1-discarded', 'x-1');
            INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,
              stimulus_id, content, rationale, labels, content_hash, measured_as, published_at, created_at)
            VALUES ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-000000000001', 1, 'published',
              'single_choice', 'sample', 'en', 'easy', 1, '00000000-0000-0000-0000-0000000000b1',
              '{"stem": "Which ships sail?", "options": [{"id": "a", "text": "Clippers"}]}',
              '{"explanations": {"a": "They were fast."}, "references": [{"title": "T", "url": "u", "checkedAt": "2025-02-03"}]}',
              '{"tags": ["sea"]}', 'h', '00000000-0000-0000-0000-0000000000c1', '2026-01-02', '2026-01-02');
            INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components, content,
              rationale, labels, content_hash, measured_as)
            VALUES ('00000000-0000-0000-0000-0000000000c2', '00000000-0000-0000-0000-000000000002', 1, 'draft', 'ordering',
              'reserve', 'de', 'hard', 2, '{"stem": "Welche Schiffe?"}', '{}', '{}', 'h',
              '00000000-0000-0000-0000-0000000000c2');
            INSERT INTO question_draft VALUES ('00000000-0000-0000-0000-0000000000c2', NULL, '["d.g.1"]');
            UPDATE question SET current_version_id = '00000000-0000-0000-0000-0000000000c1' WHERE source_id = 'x-1-published';
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position)
            VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000a1', 'd.g.1', 1);
            """;

    private MigrationDatabase database;

    @BeforeEach
    void migrateToVersion3AndFill() throws SQLException {
        database = MigrationDatabase.at(DATABASE, "3");
        database.execute(FILL);
    }

    @Test
    void indexesWhatIsThere() throws SQLException {
        database.migrateTo("latest");

        assertThat(database.text("SELECT string_agg(source_id, ',' ORDER BY source_id) FROM question_search"))
                .isEqualTo("x-1-draft,x-1-published");
        assertThat(database.text("SELECT array_to_string(terms, ',') FROM question_search WHERE source_id = 'x-1-published'"))
                .isEqualTo("difficulty:easy,domain:d,exam:x-1,language:en,objective:d.g.1,pool:sample,status:published,tag:sea,"
                        + "type:single_choice,words:english");
        assertThat(database.text("SELECT array_to_string(terms, ',') FROM question_search WHERE source_id = 'x-1-draft'"))
                .contains("status:draft").contains("objective:d.g.1").contains("domain:d").contains("words:german");
        assertThat(
                database.text("SELECT oldest_reference || ' ' || (changed_at = '2026-01-02') || ' ' || cardinality(signature)"
                        + " || ' ' || cardinality(bands) FROM question_search WHERE source_id = 'x-1-published'"))
                .isEqualTo("2025-02-03 true 32 16");
    }

    @Test
    void findsTheWordsOfEveryPart() throws SQLException {
        database.migrateTo("latest");

        for (String word : new String[] { "ship", "clipper", "fast", "seagull", "harbour", "crane", "sea" }) {
            assertThat(database
                    .text("SELECT count(*) FROM question_search WHERE document @@ websearch_to_tsquery('english', '" + word
                            + "') AND source_id = 'x-1-published'"))
                    .as(word).isEqualTo("1");
        }
        assertThat(database
                .text("SELECT count(*) FROM question_search WHERE document @@ websearch_to_tsquery('german', 'Schiff')"))
                .isEqualTo("1");
    }

    /** Whatever a text holds, it can be written: an index must not be what refuses it. */
    @Test
    void indexesEndlessAndStrangeTexts() throws SQLException {
        database.migrateTo("latest");
        for (String stem : new String[] { "repeat('Wort ', 500000)", "repeat('x', 3000000)", "''",
                "(SELECT string_agg(md5(CAST(n AS text)), ' ') FROM generate_series(1, 60000) n)",
                "'\uD83D\uDE00 \u202E \u0301 <b>'' \\ %'" }) {
            database.execute("UPDATE question_version SET content = json_build_object('stem', " + stem
                    + "), content_hash = gen_random_uuid() WHERE status = 'draft'");
        }
        assertThat(database.text("SELECT count(*) FROM question_search WHERE source_id = 'x-1-draft'")).isEqualTo("1");
    }
}
