package io.readyroom.benchmarks.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.benchmarks.load.Seat;
import io.readyroom.faults.invariant.Database;

/**
 * Open sessions of the free sample with every question answered, generated in the database by copying one that was started in
 * the usual way. They belong in turn to a few learners who have tokens.
 */
public final class StoredSessions {

    private static final String COPY = """
            CREATE TEMP TABLE fresh ON COMMIT DROP AS
            SELECT uuidv7() AS id, (CAST('%3$s' AS uuid[]))[1 + n %% %4$d] AS learner
            FROM generate_series(%1$d, %2$d) n;
            INSERT INTO exam_session (id, learner_id, exam, mode, status, language, question_count, pause_allowed, started_at,
                                      deadline_at, expires_after_answer, sweep_at, version)
            SELECT f.id, f.learner, s.exam, s.mode, s.status, s.language, s.question_count, s.pause_allowed, s.started_at,
                   s.deadline_at, s.expires_after_answer, s.sweep_at, s.version
            FROM fresh f, exam_session s WHERE s.id = '%5$s';
            INSERT INTO session_form (session_id, seed, blueprint_code, blueprint_version, facts, question_ids,
                                      version_ids, slots)
            SELECT f.id, t.seed, t.blueprint_code, t.blueprint_version, t.facts, t.question_ids, t.version_ids, t.slots
            FROM fresh f, session_form t WHERE t.session_id = '%5$s';
            INSERT INTO answer (session_id, position, revision, response, spent_ms, saved_at)
            SELECT f.id, a.position, 1, a.response, 1000, clock_timestamp()
            FROM fresh f, answer a WHERE a.session_id = '%5$s' ORDER BY f.id, a.position;
            """;

    private final Database database;
    private final Seats owners;
    private final Seat template;
    /** Sessions that answers were saved in since they were made: their revisions have moved. */
    private final Set<UUID> used = new HashSet<>();
    private int size;

    /** Takes away all sessions that there are, whoever began them: a curve over stored answers begins with few. */
    public static void empty(World world) {
        world.database("exam").script(
                "TRUNCATE exam_session, session_form, answer, answer_history, folded_session, seen_questions CASCADE");
    }

    /** @param owners of the sessions; the first one's own is copied, and must be answered */
    public StoredSessions(World world, Seats owners) {
        this.database = world.database("exam");
        this.owners = owners;
        this.template = owners.seats().get(0);
        this.used.addAll(owners.ids());
    }

    /** Adds sessions until there are that many. */
    public void growTo(int sessions) {
        String learners = "{" + String.join(",", owners.seats().stream().map(Seat::learner).toList()) + "}";
        database.script("BEGIN;" + COPY.formatted(size + 1, sessions, learners, owners.seats().size(),
                template.session()) + "COMMIT");
        size = sessions;
        database.script("VACUUM (ANALYZE) answer");
        database.script("VACUUM (ANALYZE) exam_session");
        database.script("CHECKPOINT");
    }

    /** So many sessions of the owners, spread over all that there are, and none that was in a sample before. */
    public Seats sample(World world, String name, int count) {
        List<Seat> seats = new ArrayList<>();
        for (Database.Row row : database.rows("""
                SELECT id, learner_id FROM (
                  SELECT id, learner_id, row_number() OVER (ORDER BY id) AS number, count(*) OVER () AS many
                  FROM exam_session WHERE learner_id = ANY (?) AND id <> ALL (?)) s
                WHERE number %% greatest(1, many / %d) = 0 LIMIT %d""".formatted(count, count), owners.learners(),
                used)) {
            seats.add(new Seat(row.text(0), row.text(1), token(row.text(1)), template.responses(), 1));
        }
        Seats sample = Seats.written(world, name, seats);
        used.addAll(sample.ids());
        return sample;
    }

    private String token(String learner) {
        return owners.seats().stream().filter(owner -> owner.learner().equals(learner)).findFirst().orElseThrow().token();
    }

    /** Answers that are stored, of all sessions. */
    public long answers() {
        return database.number("SELECT count(*) FROM answer");
    }
}
