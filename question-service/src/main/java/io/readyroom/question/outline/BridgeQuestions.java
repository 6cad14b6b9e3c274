package io.readyroom.question.outline;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bridge.BridgeDecision;
import io.readyroom.question.bridge.BridgedQuestions;
import io.smallrye.mutiny.Uni;

/** Counts published questions by what they are assigned to. */
@Singleton
class BridgeQuestions {

    private static final String ALIKE = """
            SELECT g.codes, g.moved, g.decision, count(*) AS questions FROM (
              SELECT string_agg(a.objective_code, ',' ORDER BY a.position) AS codes,
                EXISTS (SELECT 1 FROM objective_assignment t WHERE t.question_id = q.id AND t.outline_id = $1) AS moved,
                %s AS decision
              FROM question q JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
              JOIN objective_assignment a ON a.question_id = q.id AND a.outline_id = $2
              LEFT JOIN question_bridge b ON b.question_id = q.id AND b.outline_id = $1 AND b.position = 1
              GROUP BY q.id, b.question_id, b.objective_code) g
            GROUP BY g.codes, g.moved, g.decision ORDER BY g.codes, g.moved, g.decision
            """.formatted(BridgedQuestions.DECISION);
    private static final String ARRIVED = """
            SELECT a.objective_code, count(*) AS questions
            FROM objective_assignment a JOIN question q ON q.id = a.question_id
            JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            WHERE a.outline_id = $1 AND a.position = 1 GROUP BY a.objective_code
            """;

    /** Those of an outline, whether they are assigned to another one, too, and what was decided of them towards it. */
    Uni<List<OutlineBridge.Alike>> alike(Transaction tx, UUID outlineId, UUID otherId) {
        return tx.select(ALIKE, otherId, outlineId).map(rows -> rows.stream().map(row -> new OutlineBridge.Alike(
                List.of(((String) row[0]).split(",", -1)), (Boolean) row[1], BridgeDecision.named((String) row[2]),
                ((Number) row[3]).longValue())).toList());
    }

    /** By the objective that they count at. */
    Uni<Map<String, Long>> arrived(Transaction tx, UUID outlineId) {
        return tx.select(ARRIVED, outlineId).map(rows -> rows.stream()
                .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())));
    }
}
