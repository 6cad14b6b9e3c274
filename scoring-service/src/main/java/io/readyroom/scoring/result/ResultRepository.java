package io.readyroom.scoring.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Results in the database. A result travels as one JSON object whose names are the columns, in both directions. */
@ApplicationScoped
class ResultRepository {

    private static final String INSERT = """
            INSERT INTO result (session_id, revision, is_current, scored_at, points, max_points, scaled, passed,
                                interval_low, interval_high, domains, time_spent_ms, unscored_count, repeat_share)
            SELECT r.session_id, r.revision, true, r.scored_at, r.points, r.max_points, r.scaled, r.passed,
                   r.interval_low, r.interval_high, r.domains, r.time_spent_ms, r.unscored_count, r.repeat_share
            FROM jsonb_to_recordset(CAST(CAST($1 AS text) AS jsonb))
                 AS r (session_id uuid, revision int, scored_at timestamptz, points int, max_points int, scaled jsonb,
                       passed bool, interval_low numeric, interval_high numeric, domains jsonb, time_spent_ms bigint,
                       unscored_count int, repeat_share numeric)
            ORDER BY 1
            ON CONFLICT DO NOTHING
            RETURNING session_id""";

    private static final String INSERT_ITEMS = """
            INSERT INTO graded_item (session_id, revision, position, question_version_id, key_revision, points, max_points,
                                     counted, voided)
            SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::uuid[], $5::int[], $6::int[], $7::int[], $8::bool[],
                                 $9::bool[])""";

    private static final String CURRENT = """
            SELECT s.session_id, s.learner_id, s.exam, s.mode, s.traceparent, (to_jsonb(r) - 'is_current')::text AS result
            FROM result r JOIN submission s USING (session_id)
            WHERE r.session_id = ANY($1) AND r.is_current
            ORDER BY 1""";

    private static final String OF_LEARNER = """
            SELECT (to_jsonb(r) - 'is_current')::text AS result
            FROM submission s LEFT JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE s.session_id = $1 AND s.learner_id = $2""";

    private final Pool pool;
    private final ObjectMapper json;

    ResultRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Answers the sessions whose result was stored; the others have that revision already. */
    Uni<Set<UUID>> insert(SqlConnection tx, List<ScoredExam> scored) {
        return tx.preparedQuery(INSERT).execute(Tuple.of(write(scored.stream().map(ScoredExam::result).toList())))
                .map(ResultRepository::sessionIds);
    }

    Uni<Void> insertItems(SqlConnection tx, List<ScoredExam> scored) {
        List<ItemRow> rows = scored.stream()
                .flatMap(exam -> exam.items().stream().map(item -> new ItemRow(exam.result(), item))).toList();
        return tx.preparedQuery(INSERT_ITEMS).execute(Tuple.from(List.of(
                column(rows, row -> row.of().sessionId(), UUID[]::new),
                column(rows, row -> row.of().revision(), Integer[]::new),
                column(rows, row -> row.item().position(), Integer[]::new),
                column(rows, row -> row.item().questionVersionId(), UUID[]::new),
                column(rows, row -> row.item().keyRevision(), Integer[]::new),
                column(rows, row -> row.item().score().points(), Integer[]::new),
                column(rows, row -> row.item().score().maxPoints(), Integer[]::new),
                column(rows, row -> row.item().counted(), Boolean[]::new),
                column(rows, row -> row.item().voided(), Boolean[]::new))))
                .replaceWithVoid();
    }

    /** The current results of those sessions that have one, without their items. */
    Uni<List<ScoredExam>> current(SqlConnection tx, Collection<UUID> sessionIds) {
        return tx.preparedQuery(CURRENT).execute(Tuple.of(sessionIds.toArray(UUID[]::new))).map(this::scoredExams);
    }

    /**
     * The current result of a learner's session; empty while it is pending.
     *
     * <p>
     * Fails with not-found when the session is somebody else's or was never submitted.
     */
    Uni<Optional<ExamResult>> require(UUID sessionId, UUID learnerId) {
        return pool.preparedQuery(OF_LEARNER).execute(Tuple.of(sessionId, learnerId)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw ProblemException.notFound("This exam session's result");
            }
            return Optional.ofNullable(rows.iterator().next().getString("result")).map(this::read);
        });
    }

    private List<ScoredExam> scoredExams(RowSet<Row> rows) {
        List<ScoredExam> scored = new ArrayList<>();
        for (Row row : rows) {
            ScoredSession session = new ScoredSession(row.getUUID("session_id"), row.getUUID("learner_id"),
                    row.getString("exam"), row.getString("mode"), row.getString("traceparent"));
            scored.add(new ScoredExam(session, read(row.getString("result")), List.of()));
        }
        return scored;
    }

    private static Set<UUID> sessionIds(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("session_id")));
        return ids;
    }

    private ExamResult read(String result) {
        try {
            return json.readValue(result, ExamResult.class);
        } catch (IOException e) {
            throw new IllegalStateException("A stored result can't be read", e);
        }
    }

    private String write(List<ExamResult> results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result can't be written", e);
        }
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record ItemRow(ExamResult of, GradedItem item) {
    }
}
