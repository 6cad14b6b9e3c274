package io.readyroom.exam.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.CoalescedRead;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** Reads sessions, those that are folded as well. */
@Singleton
public class ExamSessionRepository {

    /**
     * Holds a learner's session until the transaction ends. A statement of its own: one that waited for the lock sees the
     * session
     * as it was before it waited, the next one sees it as it is.
     */
    public static final String LOCK = "SELECT id FROM exam_session WHERE id = $1 AND learner_id = $2 FOR NO KEY UPDATE";

    private static final String COLUMNS = """
            SELECT s.id, s.exam, s.mode, s.status, s.language, s.started_at, s.deadline_at, s.submitted_at, r.break_started_at,
                   clock_timestamp() AS read_at, r.duration_seconds, s.extra_seconds, s.question_count, s.pause_allowed, s.measured, s.reach,
                   s.locked_positions, a.answered, a.flagged
            FROM any_session s LEFT JOIN LATERAL (
              SELECT break_started_at, duration_seconds FROM exam_session WHERE id = s.id OFFSET 0) r ON true
            LEFT JOIN LATERAL (
              SELECT array_agg(position) FILTER (WHERE response IS NOT NULL) AS answered,
                     array_agg(position) FILTER (WHERE flagged) AS flagged
              FROM any_answer WHERE session_id = s.id) a ON true
            """;
    /** Of running sessions and others that aren't folded. OFFSET 0: one session after the other, each in its partition. */
    static final String RUNNING = """
            SELECT w.n, s.id, s.exam, s.mode, s.status, s.language, s.started_at, s.deadline_at, s.submitted_at,
                   s.break_started_at, clock_timestamp() AS read_at, s.duration_seconds, s.extra_seconds, s.question_count,
                   s.pause_allowed, s.measured,
                   CASE WHEN s.submitted_at IS NULL THEN s.reachable_to ELSE 32767 END AS reach,
                   s.locked_positions, a.answered, a.flagged
            FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS w(session_id, learner_id, n)
            CROSS JOIN LATERAL (
              SELECT * FROM exam_session WHERE id = w.session_id AND learner_id = w.learner_id OFFSET 0) s
            CROSS JOIN LATERAL (
              SELECT array_agg(position) FILTER (WHERE response IS NOT NULL) AS answered,
                     array_agg(position) FILTER (WHERE flagged) AS flagged
              FROM answer WHERE session_id = w.session_id OFFSET 0) a
            """;
    static final String ONE = COLUMNS + "WHERE s.id = $1 AND s.learner_id = $2";
    static final String MANY = COLUMNS + """
            WHERE s.learner_id = $1 AND ($2::text IS NULL OR s.exam = $2) AND ($3::text IS NULL OR s.status = $3)
              AND ($4::uuid IS NULL OR s.id < $4)
            ORDER BY s.id DESC LIMIT $5
            """;

    /** Readings that may wait; they are at most 16 statements away. */
    private static final int CAPACITY = 1_024;

    private final Pool pool;
    private final CoalescedRead<Key, ExamSession> running;

    ExamSessionRepository(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.running = new CoalescedRead<>(pool, vertx.getOrCreateContext(), CAPACITY, RUNNING,
                ExamSessionRepository::arguments, ExamSessionRepository::found);
    }

    /**
     * A learner's session, read together with others that are asked for at the same time; fails with {@code not-found} like
     * {@link #require}, and as {@link CoalescedRead} says.
     */
    Future<ExamSession> find(UUID id, UUID learnerId) {
        return running.find(new Key(id, learnerId))
                .compose(found -> found == null ? one(id, learnerId) : Future.succeededFuture(found));
    }

    private static Tuple arguments(List<Key> keys) {
        return Tuple.wrap(new Object[] { keys.stream().map(Key::id).toArray(UUID[]::new),
                keys.stream().map(Key::learnerId).toArray(UUID[]::new) });
    }

    /** Null for a session that isn't among those that run. */
    private static List<ExamSession> found(List<Key> keys, RowSet<Row> rows) {
        List<ExamSession> found = new ArrayList<>(Collections.nCopies(keys.size(), null));
        rows.forEach(row -> found.set((int) (row.getLong("n") - 1), session(row)));
        return found;
    }

    private record Key(UUID id, UUID learnerId) {
    }

    /** A learner's session; fails with {@code not-found} when it doesn't exist or is somebody else's. */
    public Uni<ExamSession> require(UUID id, UUID learnerId) {
        return UniHelper.toUni(one(id, learnerId));
    }

    private Future<ExamSession> one(UUID id, UUID learnerId) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id, learnerId)).map(rows -> {
            if (rows.size() == 0) {
                throw ProblemException.notFound("The session");
            }
            return session(rows.iterator().next());
        });
    }

    /** A learner's sessions, the newest first. */
    Uni<List<ExamSession>> list(UUID learnerId, SessionQuery query) {
        Tuple arguments = Tuple.from(new Object[] { learnerId, query.exam().orElse(null),
                query.status().map(SessionStatus::wire).orElse(null), query.before().orElse(null), query.limit() + 1 });
        return UniHelper.toUni(pool.preparedQuery(MANY).execute(arguments).map(ExamSessionRepository::sessions));
    }

    private static List<ExamSession> sessions(RowSet<Row> rows) {
        List<ExamSession> sessions = new ArrayList<>(rows.size());
        rows.forEach(row -> sessions.add(session(row)));
        return sessions;
    }

    private static ExamSession session(Row row) {
        return new ExamSession(row.getUUID("id"), row.getString("exam"), Mode.find(row.getString("mode")).orElseThrow(),
                SessionStatus.find(row.getString("status")).orElseThrow(), row.getString("language"),
                instant(row, "started_at"), instant(row, "deadline_at"), instant(row, "submitted_at"),
                instant(row, "break_started_at"), instant(row, "read_at"), row.getInteger("duration_seconds"),
                row.getInteger("extra_seconds"), row.getInteger("question_count"), row.getBoolean("pause_allowed"),
                row.getBoolean("measured"),
                row.getInteger("reach"), positions(row, "answered"), positions(row, "flagged"),
                positions(row, "locked_positions"));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(time -> time.toInstant()).orElse(null);
    }

    private static Set<Integer> positions(Row row, String column) {
        Integer[] positions = row.getArrayOfIntegers(column);
        return positions == null ? Set.of() : Set.of(positions);
    }
}
