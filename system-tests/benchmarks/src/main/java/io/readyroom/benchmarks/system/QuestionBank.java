package io.readyroom.benchmarks.system;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.invariant.Database;
import io.readyroom.platform.embedded.Polling;

/**
 * The practice pool of AI-102, filled with generated questions: the sample's, with identities and a few made-up words of their
 * own. Some of the words are frequent and most of them rare, as words are.
 */
public final class QuestionBank {

    /** Made-up words that are spread over the stems. */
    public static final int VOCABULARY = 5_000;

    /** Together in a transaction, which has less than half a minute. */
    private static final int CHUNK = 5_000;
    private static final String GENERATED = "source_id LIKE 'generated-%'";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String FILL = """
            CREATE TEMP TABLE fresh ON COMMIT DROP AS
            WITH sample AS (
              SELECT row_number() OVER (ORDER BY q.source_id) - 1 AS number, count(*) OVER () AS many, q.id AS original,
                     q.current_version_id AS original_version
              FROM question q JOIN question_version v ON v.id = q.current_version_id
              WHERE q.exam_code = 'ai-102' AND v.pool = 'sample' AND v.stimulus_id IS NULL)
            SELECT n, uuidv7() AS id, uuidv7() AS version_id, original, original_version,
                   (SELECT string_agg('word' || CAST(floor(power(random(), 3) * %3$d) AS int), ' ') FROM generate_series(1, 12)
                    WHERE n > 0) AS words
            FROM generate_series(%1$d, %2$d) n JOIN sample ON sample.number = n %% sample.many;
            INSERT INTO question (id, source_id, exam_code, aggregate_version)
            SELECT id, 'generated-' || lpad(n::text, 8, '0'), 'ai-102', 1 FROM fresh;
            INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,
                                          content, rationale, labels, content_hash, measured_as, published_at)
            SELECT f.version_id, f.id, 1, 'published', v.type, 'practice', v.language, v.difficulty, v.components,
                   jsonb_set(CAST(v.content AS jsonb), '{stem}',
                             to_jsonb((CAST(v.content AS jsonb) ->> 'stem') || ' ' || f.words))::text,
                   v.rationale, jsonb_set(jsonb_set(CAST(v.labels AS jsonb), '{enemies}', '[]'), '{siblings}', '[]')::text,
                   v.content_hash, f.version_id, clock_timestamp()
            FROM fresh f JOIN question_version v ON v.id = f.original_version;
            INSERT INTO answer_key (question_version_id, revision, key, key_hash)
            SELECT f.version_id, 1, k.key, k.key_hash
            FROM fresh f JOIN answer_key k ON k.question_version_id = f.original_version AND k.revision = 1;
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position, reviewed_by)
            SELECT f.id, a.outline_id, a.objective_code, a.position, a.reviewed_by
            FROM fresh f JOIN objective_assignment a ON a.question_id = f.original;
            UPDATE question q SET current_version_id = f.version_id FROM fresh f WHERE q.id = f.id;
            """;
    /**
     * What PostgreSQL has to do after a hundred thousand rows in a minute, before anything is measured: a bank that grew in
     * years
     * has long had it done.
     */
    private static final List<String> SETTLE = List.of("VACUUM (ANALYZE)", "CHECKPOINT");
    private static final String RELOAD = "UPDATE content_revision SET revision = revision + 1 RETURNING revision";
    /** What was published stays, says the schema; these were never meant to. */
    private static final String EMPTY = """
            SET session_replication_role = replica;
            CREATE TEMP TABLE gone AS SELECT id, current_version_id FROM question WHERE %s LIMIT %d;
            DELETE FROM question_search WHERE question_id IN (SELECT id FROM gone);
            DELETE FROM question_text WHERE question_version_id IN (SELECT current_version_id FROM gone);
            DELETE FROM answer_key WHERE question_version_id IN (SELECT current_version_id FROM gone);
            DELETE FROM objective_assignment WHERE question_id IN (SELECT id FROM gone);
            DELETE FROM question_version WHERE question_id IN (SELECT id FROM gone);
            DELETE FROM question WHERE id IN (SELECT id FROM gone);
            """.formatted(GENERATED, 4 * CHUNK);

    private final World world;
    private final Database database;
    private int size;

    public QuestionBank(World world) {
        this.world = world;
        this.database = world.database("question");
        this.size = generated();
    }

    /** Adds questions until the pool has that many, and waits until question-service draws from them. */
    public void growTo(int questions) {
        if (questions <= size) {
            return;
        }
        for (int from = size + 1; from <= questions; from += CHUNK) {
            int to = Math.min(questions, from + CHUNK - 1);
            database.script("BEGIN;" + FILL.formatted(from, to, VOCABULARY) + "COMMIT");
        }
        size = questions;
        reload();
    }

    /** Takes all of them away again, which nobody but a benchmark can: question-service has to begin anew to forget them. */
    public void empty() {
        if (generated() == 0) {
            return;
        }
        world.system().service("question-service").stop();
        while (generated() > 0) {
            database.script(EMPTY);
        }
        size = 0;
        SETTLE.forEach(database::script);
        world.system().service("question-service").start().awaitReady();
    }

    private int generated() {
        return (int) database.number("SELECT count(*) FROM question WHERE " + GENERATED);
    }

    private void reload() {
        SETTLE.forEach(database::script);
        String loaded = "Content revision " + database.number(RELOAD) + " of";
        if (!Polling.until(LIMIT, PAUSE, () -> Logs.contain(world.system().service("question-service").log(), loaded))) {
            throw new IllegalStateException("question-service has not loaded " + size + " questions");
        }
    }
}
