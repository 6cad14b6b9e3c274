package io.readyroom.scoring.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

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
                                interval_low, interval_high, domains, time_spent_ms, unscored_count, repeat_share,
                                positions, question_version_ids, key_revisions, item_points, item_max_points, counted,
                                voided, rules_revision, rescoring_id)
            SELECT r.session_id, r.revision, true, r.scored_at, r.points, r.max_points, r.scaled, r.passed,
                   r.interval_low, r.interval_high, r.domains, r.time_spent_ms, r.unscored_count, r.repeat_share, r.positions,
                   r.question_version_ids, r.key_revisions, r.item_points, r.item_max_points, r.counted, r.voided,
                   r.rules_revision, r.rescoring_id
            FROM json_to_recordset(CAST(CAST($1 AS text) AS json))
                 AS r (session_id uuid, revision int, scored_at timestamptz, points int, max_points int, scaled jsonb,
                       passed bool, interval_low numeric, interval_high numeric, domains jsonb, time_spent_ms bigint,
                       unscored_count int, repeat_share numeric, positions int[], question_version_ids uuid[],
                       key_revisions int[], item_points int[], item_max_points int[], counted bool[], voided bool[],
                       rules_revision int, rescoring_id uuid)
            ORDER BY 1
            ON CONFLICT DO NOTHING
            RETURNING session_id""";

    private static final String CURRENT = """
            SELECT s.session_id, s.learner_id, s.exam, s.mode, s.traceparent, (to_jsonb(r) - 'is_current')::text AS result
            FROM result r JOIN submission s USING (session_id)
            WHERE r.session_id = ANY($1) AND r.is_current
            ORDER BY 1""";

    private static final String HOLD = CURRENT + " FOR NO KEY UPDATE OF r";

    /** A statement of its own: inserted in the same one, the next revision would meet this one as still current. */
    private static final String RETIRE = "UPDATE result SET is_current = false WHERE session_id = ANY($1) AND is_current";

    private static final String OF_LEARNER = """
            SELECT s.session_id, s.learner_id, s.exam, s.mode, s.traceparent, (to_jsonb(r) - 'is_current')::text AS result
            FROM submission s LEFT JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE s.session_id = $1 AND s.learner_id = $2""";

    /** A row holds more than one part of it reads. */
    private static final ObjectMapper STORED = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Pool pool;

    ResultRepository(Pool pool) {
        this.pool = pool;
    }

    /** Answers the sessions whose result was stored; the others have that revision already. */
    Uni<Set<UUID>> insert(SqlConnection tx, List<ScoredExam> scored) {
        return tx.preparedQuery(INSERT).execute(Tuple.of(write(scored)))
                .map(ResultRepository::sessionIds);
    }

    /** The current results of those sessions that have one. */
    Uni<List<ScoredExam>> current(SqlConnection tx, Collection<UUID> sessionIds) {
        return tx.preparedQuery(CURRENT).execute(Tuple.of(ids(sessionIds))).map(ResultRepository::scoredExams);
    }

    /**
     * The current results, locked in the order of their sessions until the transaction ends. One that was replaced while this
     * waited for it is left out.
     */
    Uni<List<ScoredExam>> hold(SqlConnection tx, Collection<UUID> sessionIds) {
        return tx.preparedQuery(HOLD).execute(Tuple.of(ids(sessionIds))).map(ResultRepository::scoredExams);
    }

    Uni<Void> retire(SqlConnection tx, Collection<UUID> sessionIds) {
        return tx.preparedQuery(RETIRE).execute(Tuple.of(ids(sessionIds))).replaceWithVoid();
    }

    /**
     * The current result of a learner's session; empty while it is pending.
     *
     * <p>
     * Fails with not-found when the session is somebody else's or was never submitted.
     */
    Uni<Optional<ScoredExam>> require(UUID sessionId, UUID learnerId) {
        return pool.preparedQuery(OF_LEARNER).execute(Tuple.of(sessionId, learnerId)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw ProblemException.notFound("This exam session's result");
            }
            Row row = rows.iterator().next();
            return row.getString("result") == null ? Optional.empty() : Optional.of(scoredExam(row));
        });
    }

    private static List<ScoredExam> scoredExams(RowSet<Row> rows) {
        List<ScoredExam> scored = new ArrayList<>();
        rows.forEach(row -> scored.add(scoredExam(row)));
        return scored;
    }

    private static ScoredExam scoredExam(Row row) {
        ScoredSession session = new ScoredSession(row.getUUID("session_id"), row.getUUID("learner_id"),
                row.getString("exam"), row.getString("mode"), row.getString("traceparent"));
        JsonNode result = tree(row.getString("result"));
        return new ScoredExam(session, as(ExamResult.class, result), as(GradedItems.class, result).list(),
                as(Grounds.class, result));
    }

    private static UUID[] ids(Collection<UUID> sessionIds) {
        return sessionIds.toArray(UUID[]::new);
    }

    private static Set<UUID> sessionIds(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("session_id")));
        return ids;
    }

    private static JsonNode tree(String result) {
        try {
            return STORED.readTree(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result is no JSON", e);
        }
    }

    private static <T> T as(Class<T> part, JsonNode result) {
        try {
            return STORED.treeToValue(result, part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result can't be read", e);
        }
    }

    private static String write(List<ScoredExam> scored) {
        ArrayNode rows = STORED.createArrayNode();
        scored.forEach(exam -> rows.add(STORED.<ObjectNode> valueToTree(exam.result())
                .<ObjectNode> setAll(STORED.<ObjectNode> valueToTree(GradedItems.of(exam.items())))
                .setAll(STORED.<ObjectNode> valueToTree(exam.grounds()))));
        return rows.toString();
    }
}
