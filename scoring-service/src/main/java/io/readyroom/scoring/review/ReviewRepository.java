package io.readyroom.scoring.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.grading.QuestionType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads the graded items of a session's current result together with the keys that graded them. */
@ApplicationScoped
class ReviewRepository {

    private static final String ITEMS = """
            SELECT i.position, i.question_version_id, i.points, i.max_points, i.voided, k.type, k.key::text AS key,
                   i.key_revision, EXISTS (SELECT FROM answer_key_revision later
                                           WHERE later.question_version_id = i.question_version_id
                                             AND later.revision > i.key_revision) AS corrected
            FROM result r
            CROSS JOIN unnest(r.positions, r.question_version_ids, r.key_revisions, r.item_points, r.item_max_points, r.voided)
                       AS i (position, question_version_id, key_revision, points, max_points, voided)
            JOIN answer_key_revision k ON k.question_version_id = i.question_version_id AND k.revision = i.key_revision
            WHERE r.session_id = $1 AND r.is_current
            ORDER BY i.position""";

    private final Pool pool;
    private final ObjectMapper json;

    ReviewRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Fails with not-found while there is no result. */
    Uni<ReviewResponse> require(UUID sessionId, Map<Integer, JsonNode> responses) {
        return pool.preparedQuery(ITEMS).execute(Tuple.of(sessionId)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw ProblemException.notFound("This exam session's review");
            }
            return new ReviewResponse(items(rows, responses));
        });
    }

    private List<ReviewResponse.Item> items(RowSet<Row> rows, Map<Integer, JsonNode> responses) {
        List<ReviewResponse.Item> items = new ArrayList<>(rows.size());
        for (Row row : rows) {
            QuestionType type = QuestionType.ofSlug(row.getString("type"));
            items.add(new ReviewResponse.Item(row.getInteger("position"), row.getUUID("question_version_id"), type,
                    responses.get(row.getInteger("position")), key(type, row.getString("key")), row.getInteger("points"),
                    row.getInteger("max_points"), row.getBoolean("voided") ? true : null, row.getInteger("key_revision"),
                    row.getBoolean("corrected") ? true : null));
        }
        return items;
    }

    private JsonNode key(QuestionType type, String stored) {
        try {
            return QuestionType.toJson(type.key(json.readTree(stored)));
        } catch (IOException e) {
            // Without the cause, which quotes the key.
            throw new IllegalStateException("A stored key is no JSON");
        }
    }
}
