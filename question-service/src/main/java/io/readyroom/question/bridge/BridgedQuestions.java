package io.readyroom.question.bridge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Lists questions with what was decided of them. */
@Singleton
public class BridgedQuestions {

    /** For statements in which {@code b} is the first row of a question's bridge, or none. */
    public static final String DECISION = """
            CASE WHEN b.question_id IS NULL THEN 'undecided' WHEN b.objective_code IS NULL THEN 'without_target'
              ELSE 'bridged' END
            """;

    private static final String PAGE = """
            SELECT q.id AS question_id, q.source_id, %1$s AS decision,
              (SELECT string_agg(o.objective_code, ',' ORDER BY o.position) FROM objective_assignment o
               WHERE o.question_id = q.id AND o.outline_id = a.outline_id) AS objectives,
              (SELECT string_agg(t.objective_code, ',' ORDER BY t.position) FROM question_bridge t
               WHERE t.question_id = q.id AND t.outline_id = b.outline_id) AS leads_to,
              b.reason
            FROM question q JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            JOIN objective_assignment a ON a.question_id = q.id AND a.outline_id = $1 AND a.position = 1
            LEFT JOIN question_bridge b ON b.question_id = q.id AND b.outline_id = $2 AND b.position = 1
            WHERE q.id > $3 AND (CAST($4 AS text) IS NULL OR CAST($4 AS text) = %1$s)
            ORDER BY q.id LIMIT $5
            """.formatted(DECISION);

    /**
     * Published questions that are assigned to an outline, in the order of ids.
     *
     * @param from id of that outline
     * @param to id of the outline that they lead to
     * @param decision which ones; empty for all
     * @param after the id behind which the list goes on
     */
    public Uni<List<BridgedQuestion>> page(Transaction tx, UUID from, UUID to, Optional<BridgeDecision> decision, UUID after,
            int limit) {
        return tx.select(PAGE, from, to, after, decision.map(BridgeDecision::wireName).orElse(null), limit)
                .map(rows -> rows.stream().map(BridgedQuestion::of).toList());
    }
}
