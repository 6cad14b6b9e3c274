package io.readyroom.question.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Ranks the published questions of an exam by how much they need somebody's attention. Exposure, the last reason, is none
 * alone.
 */
@Singleton
class WorkQueue {

    private static final String READ = """
            WITH f AS (
              SELECT s.question_id, s.source_id, s.current_version_id, s.flags, s.attempts, s.oldest_reference, t.facility,
                t.discrimination,
                coalesce((SELECT a.count FROM question_attention a
                          WHERE a.question_id = s.question_id AND a.kind = 'challenges'), 0) AS challenges,
                coalesce((SELECT a.count FROM question_attention a
                          WHERE a.question_id = s.question_id AND a.kind = 'lint'), 0) AS lint
              FROM question_search s LEFT JOIN item_statistics t ON t.question_version_id = s.measured_as
              WHERE s.exam_code = $1 AND s.terms @> '{status:published}'
                AND (s.flags <> '{}' OR s.oldest_reference < current_date - 365
                     OR s.question_id IN (SELECT question_id FROM question_attention))),
            p AS (SELECT f.*, %s AS points FROM f),
            w AS (SELECT p.*, (SELECT sum(n) FROM unnest(p.points) AS n) AS score FROM p)
            SELECT w.question_id, w.source_id, left(CAST(v.content AS json) ->> 'stem', 300) AS title, w.points, w.attempts,
              w.facility, w.discrimination, w.challenges, w.lint, w.oldest_reference
            FROM w JOIN question_version v ON v.id = w.current_version_id
            WHERE w.score > w.points[cardinality(w.points)] AND (w.score, w.question_id) < ($2, $3)
            ORDER BY w.score DESC, w.question_id DESC LIMIT $4
            """.formatted(Reason.pointsOfAll());

    private final Pool pool;

    WorkQueue(Pool pool) {
        this.pool = pool;
    }

    /** Where the last page ended. */
    record Position(long score, UUID questionId) {

        static final Position START = new Position(Long.MAX_VALUE, new UUID(-1, -1));
    }

    /** The highest score first, those behind a position. */
    Uni<List<WorkItem>> read(String exam, Position after, int limit) {
        return pool.preparedQuery(READ).execute(Tuple.of(exam, after.score(), after.questionId(), limit)).map(rows -> {
            List<WorkItem> items = new ArrayList<>();
            for (Row row : rows) {
                items.add(item(row));
            }
            return items;
        });
    }

    private static WorkItem item(Row row) {
        WorkItem.Facts facts = new WorkItem.Facts(row.getLong("attempts"), row.getDouble("facility"),
                row.getDouble("discrimination"), row.getInteger("challenges"), row.getInteger("lint"),
                row.getLocalDate("oldest_reference"));
        return WorkItem.of(row.getUUID("question_id"), row.getString("source_id"), row.getString("title"),
                row.getArrayOfIntegers("points"), facts);
    }
}
