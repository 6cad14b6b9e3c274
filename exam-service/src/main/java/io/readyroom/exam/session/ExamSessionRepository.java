package io.readyroom.exam.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads sessions, those that are folded as well. */
@Singleton
public class ExamSessionRepository {

    private static final String COLUMNS = """
            SELECT s.id, s.exam, s.mode, s.status, s.language, s.started_at, s.deadline_at, s.submitted_at,
                   clock_timestamp() AS read_at, s.question_count, s.pause_allowed, s.locked_positions, a.answered, a.flagged
            FROM any_session s LEFT JOIN LATERAL (
              SELECT array_agg(position) FILTER (WHERE response IS NOT NULL) AS answered,
                     array_agg(position) FILTER (WHERE flagged) AS flagged
              FROM any_answer WHERE session_id = s.id) a ON true
            """;
    static final String ONE = COLUMNS + "WHERE s.id = $1 AND s.learner_id = $2";
    static final String MANY = COLUMNS + """
            WHERE s.learner_id = $1 AND ($2::text IS NULL OR s.exam = $2) AND ($3::text IS NULL OR s.status = $3)
              AND ($4::uuid IS NULL OR s.id < $4)
            ORDER BY s.id DESC LIMIT $5
            """;

    private final Pool pool;

    ExamSessionRepository(Pool pool) {
        this.pool = pool;
    }

    /** A learner's session; fails with {@code not-found} when it doesn't exist or is somebody else's. */
    public Uni<ExamSession> require(UUID id, UUID learnerId) {
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
        return pool.preparedQuery(MANY).execute(arguments).map(ExamSessionRepository::sessions);
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
                instant(row, "read_at"), row.getInteger("question_count"), row.getBoolean("pause_allowed"),
                positions(row, "answered"), positions(row, "flagged"), positions(row, "locked_positions"));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(time -> time.toInstant()).orElse(null);
    }

    private static Set<Integer> positions(Row row, String column) {
        Integer[] positions = row.getArrayOfIntegers(column);
        return positions == null ? Set.of() : Set.of(positions);
    }
}
