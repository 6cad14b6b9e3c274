package io.readyroom.question.outline;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** What of outlines stands in rows of its own: objectives that questions are assigned to, and maps. */
@Singleton
class OutlineRows {

    private static final String LEFT = """
            SELECT b.code,
              EXISTS (SELECT 1 FROM objective_assignment a WHERE a.outline_id = b.outline_id AND a.objective_code = b.code)
              OR EXISTS (SELECT 1 FROM question_bridge l WHERE l.outline_id = b.outline_id AND l.objective_code = b.code)
                AS needed
            FROM objective b
            WHERE b.outline_id = $1
              AND b.code NOT IN (SELECT x FROM json_array_elements_text(CAST(CAST($2 AS text) AS json)) AS x)
            ORDER BY b.code
            """;
    private static final String DELETE_LEFT = """
            DELETE FROM objective b
            WHERE b.outline_id = $1
              AND b.code NOT IN (SELECT x FROM json_array_elements_text(CAST(CAST($2 AS text) AS json)) AS x)
            """;
    private static final String DELETE_MAP = """
            DELETE FROM objective_map m USING outline_version f, outline_version t
            WHERE f.id = m.from_outline AND t.id = m.to_outline AND f.exam_code = $1 AND to_char(f.as_of, 'YYYY-MM-DD') = $2
              AND t.exam_code = $3 AND to_char(t.as_of, 'YYYY-MM-DD') = $4
            """;
    private static final String QUESTIONS = """
            SELECT o.exam_code || '@' || to_char(o.as_of, 'YYYY-MM-DD') AS name, count(DISTINCT a.question_id) AS questions
            FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id
            JOIN question q ON q.id = a.question_id
            JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            GROUP BY o.exam_code, o.as_of
            """;

    /** Objectives that an edited outline no longer has though questions are assigned to them, or lead to them by a bridge. */
    Uni<List<String>> neededBeyond(Transaction tx, UUID outlineId, List<String> codes) {
        return tx.select(LEFT, outlineId, ContentJson.write(codes))
                .map(rows -> rows.stream().filter(row -> (Boolean) row[1]).map(row -> (String) row[0]).toList());
    }

    /** Takes away the objectives that an edited outline no longer has. */
    Uni<Void> keepOnly(Transaction tx, UUID outlineId, List<String> codes) {
        return tx.update(DELETE_LEFT, outlineId, ContentJson.write(codes)).replaceWithVoid();
    }

    Uni<Void> deleteMap(Transaction tx, ObjectiveMap map) {
        return tx.update(DELETE_MAP, map.from().exam(), map.from().asOf().toString(), map.to().exam(),
                map.to().asOf().toString()).replaceWithVoid();
    }

    /** How many published questions are assigned to each outline, by exam and date with an @ in between. */
    Uni<Map<String, Long>> questions(Transaction tx) {
        return tx.select(QUESTIONS).map(rows -> rows.stream()
                .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())));
    }
}
