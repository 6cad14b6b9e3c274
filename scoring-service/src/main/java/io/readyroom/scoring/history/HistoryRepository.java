package io.readyroom.scoring.history;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.ScaledScore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Current results of a learner's sessions. */
@ApplicationScoped
class HistoryRepository {

    private static final String PAGE = """
            SELECT s.session_id, s.mode, s.submitted_at, r.points, r.max_points, r.scaled::text AS scaled, r.passed, r.revision
            FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE s.learner_id = $1 AND s.exam = $2 AND (s.submitted_at, s.session_id) < ($3::timestamptz, $4::uuid)
            ORDER BY s.submitted_at DESC, s.session_id DESC LIMIT $5""";

    /**
     * Reviews repeat what fell due: they would show what was forgotten, not what is known. Who had the keys at hand shows
     * neither.
     */
    private static final String DOMAINS = """
            SELECT r.domains::text AS domains
            FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE s.learner_id = $1 AND s.exam = $2 AND s.mode <> 'review' AND s.measured IS NULL
            ORDER BY s.submitted_at DESC, s.session_id DESC LIMIT $3""";

    private static final ObjectMapper STORED = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Pool pool;

    HistoryRepository(Pool pool) {
        this.pool = pool;
    }

    /** The newest first, from a position on. */
    Uni<List<HistoryItem>> page(UUID learner, String exam, HistoryPosition after, int limit) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(learner, exam, after.submittedAt().atOffset(ZoneOffset.UTC),
                after.sessionId(), limit)).map(rows -> rows.stream().map(HistoryRepository::item).toList());
    }

    /** Domains of the last sessions, the newest first. */
    Uni<List<List<DomainScore>>> domains(UUID learner, String exam, int sessions) {
        return pool.preparedQuery(DOMAINS).execute(Tuple.of(learner, exam, sessions))
                .map(rows -> rows.stream().map(row -> List.of(read(row.getString("domains"), DomainScore[].class))).toList());
    }

    private static HistoryItem item(Row row) {
        String scaled = row.getString("scaled");
        return new HistoryItem(row.getUUID("session_id"), row.getString("mode"),
                row.getOffsetDateTime("submitted_at").toInstant(), row.getInteger("points"), row.getInteger("max_points"),
                scaled == null ? null : read(scaled, ScaledScore.class), row.getBoolean("passed"), row.getInteger("revision"));
    }

    private static <T> T read(String stored, Class<T> type) {
        try {
            return STORED.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result can't be read", e);
        }
    }
}
