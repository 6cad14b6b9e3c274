package io.readyroom.benchmarks.system;

import java.time.Duration;

import io.readyroom.faults.invariant.Database;
import io.readyroom.platform.embedded.Polling;

/** The practice pool of AI-102, filled with generated questions: copies of the sample's, with identities of their own. */
public final class QuestionBank {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String FILL = """
            CREATE TEMP TABLE fresh ON COMMIT DROP AS
            WITH sample AS (
              SELECT row_number() OVER (ORDER BY q.source_id) - 1 AS number, count(*) OVER () AS many, q.id AS original,
                     q.current_version_id AS original_version
              FROM question q JOIN question_version v ON v.id = q.current_version_id
              WHERE q.exam_code = 'ai-102' AND v.pool = 'sample' AND v.stimulus_id IS NULL)
            SELECT n, uuidv7() AS id, uuidv7() AS version_id, original, original_version
            FROM generate_series(%1$d, %2$d) n JOIN sample ON sample.number = n %% sample.many;
            INSERT INTO question (id, source_id, exam_code, aggregate_version)
            SELECT id, 'generated-' || lpad(n::text, 8, '0'), 'ai-102', 1 FROM fresh;
            INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components, content,
                                          rationale, labels, content_hash)
            SELECT f.version_id, f.id, 1, 'published', v.type, 'practice', v.language, v.difficulty, v.components, v.content,
                   v.rationale, jsonb_set(jsonb_set(CAST(v.labels AS jsonb), '{enemies}', '[]'), '{siblings}', '[]')::text,
                   v.content_hash
            FROM fresh f JOIN question_version v ON v.id = f.original_version;
            INSERT INTO answer_key (question_version_id, revision, key, key_hash)
            SELECT f.version_id, 1, k.key, k.key_hash
            FROM fresh f JOIN answer_key k ON k.question_version_id = f.original_version AND k.revision = 1;
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position, reviewed_by)
            SELECT f.id, a.outline_id, a.objective_code, a.position, a.reviewed_by
            FROM fresh f JOIN objective_assignment a ON a.question_id = f.original;
            UPDATE question q SET current_version_id = f.version_id FROM fresh f WHERE q.id = f.id;
            UPDATE content_revision SET revision = revision + 1;
            """;

    private final World world;
    private final Database database;
    private int size;

    public QuestionBank(World world) {
        this.world = world;
        this.database = world.database("question");
    }

    /** Adds questions until the pool has that many, and waits until question-service draws from them. */
    public void growTo(int questions) {
        if (questions <= size) {
            return;
        }
        database.script("BEGIN;" + FILL.formatted(size + 1, questions) + "COMMIT; ANALYZE");
        size = questions;
        long all = database.number("SELECT count(*) FROM question_version WHERE status = 'published'");
        String loaded = ", " + all + " questions";
        if (!Polling.until(LIMIT, PAUSE, () -> Logs.contain(world.system().service("question-service").log(), loaded))) {
            throw new IllegalStateException("question-service has not loaded " + all + " questions");
        }
    }
}
