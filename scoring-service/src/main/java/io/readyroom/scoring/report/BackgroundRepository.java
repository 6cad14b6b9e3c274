package io.readyroom.scoring.report;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads the background of a result in one statement; it costs the same however much the learner has done before. */
@ApplicationScoped
class BackgroundRepository {

    private static final String READ = """
            SELECT s.content::text AS content,
                   (SELECT x.cut FROM result r JOIN exam_rules x ON x.exam = s.exam AND x.revision = r.rules_revision
                    WHERE r.session_id = s.session_id AND r.is_current) AS cut,
                   (SELECT json_agg(json_build_object('revision', r.revision, 'scoredAt', r.scored_at, 'points', r.points,
                                                      'maxPoints', r.max_points, 'passed', r.passed, 'reason', c.reason)
                                    ORDER BY r.revision)
                    FROM result r LEFT JOIN rescoring c ON c.id = r.rescoring_id WHERE r.session_id = s.session_id)::text AS revisions,
                   (SELECT coalesce(json_agg(json_build_object('sessionId', e.session_id, 'mode', e.mode,
                                                      'submittedAt', e.submitted_at, 'points', e.points,
                                                      'maxPoints', e.max_points, 'passed', e.passed)), '[]')
                    FROM (SELECT a.session_id, a.mode, a.submitted_at, r.points, r.max_points, r.passed
                          FROM submission a JOIN result r ON r.session_id = a.session_id AND r.is_current
                          WHERE a.learner_id = s.learner_id AND a.exam = s.exam AND a.mode = s.mode
                            AND (a.submitted_at, a.session_id) < (s.submitted_at, s.session_id)
                          ORDER BY a.submitted_at DESC, a.session_id DESC LIMIT 10) e)::text AS attempts
            FROM submission s
            WHERE s.session_id = $1 AND s.learner_id = $2""";

    /** As lenient as events are read: the content is one that was stored. */
    private static final ObjectMapper STORED = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Pool pool;

    BackgroundRepository(Pool pool) {
        this.pool = pool;
    }

    /** Fails with not-found when the session is somebody else's, or has become so since its result was read. */
    Uni<Background> require(UUID sessionId, UUID learnerId) {
        return pool.preparedQuery(READ).execute(Tuple.of(sessionId, learnerId))
                .map(rows -> rows.stream().findFirst().map(BackgroundRepository::background)
                        .orElseThrow(() -> ProblemException.notFound("This exam session's result")));
    }

    private static Background background(Row row) {
        try {
            return new Background(
                    STORED.readValue(row.getString("content"), SatSession.class).ruledBy(row.getBigDecimal("cut")),
                    List.of(STORED.readValue(row.getString("revisions"), ResultRevision[].class)),
                    List.of(STORED.readValue(row.getString("attempts"), EarlierAttempt[].class)));
        } catch (JsonProcessingException e) {
            // Without the cause, which quotes responses.
            throw new IllegalStateException("A stored submission can't be read");
        }
    }
}
