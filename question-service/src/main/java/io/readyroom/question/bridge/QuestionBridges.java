package io.readyroom.question.bridge;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Stores bridges. */
@Singleton
public class QuestionBridges {

    private static final String STORED = """
            SELECT q.source_id, b.position, b.objective_code, b.reason
            FROM question_bridge b JOIN question q ON q.id = b.question_id
            WHERE q.exam_code = $1 AND b.outline_id = $2
            """;
    private static final String DROP = """
            DELETE FROM question_bridge b USING question q
            WHERE q.id = b.question_id AND q.exam_code = $1 AND b.outline_id = $2
            """;
    /** Of a question that isn't there no row is made: the table refuses one without a question. */
    private static final String STORE = """
            INSERT INTO question_bridge (question_id, outline_id, position, objective_code, reason)
            SELECT (SELECT q.id FROM question q WHERE q.source_id = x.question AND q.exam_code = $1), CAST($2 AS uuid),
              x.position, x.code, x.reason
            FROM json_to_recordset(CAST(CAST($3 AS text) AS json)) AS x(question text, position int, code text, reason text)
            """;

    /** A row of the table. */
    private record Line(String question, int position, String code, String reason) {
    }

    /**
     * Puts a bridge in the place of the one between the same exam and the same outline. Answers whether they differ; where they
     * don't, nothing is written.
     *
     * @param outlineId of the outline that it leads to
     */
    public Uni<Boolean> store(Transaction tx, QuestionBridge bridge, UUID outlineId) {
        String exam = bridge.from().exam();
        Set<Line> wanted = bridge.questions().stream().flatMap(QuestionBridges::lines).collect(toSet());
        return stored(tx, exam, outlineId).chain(stored -> stored.equals(wanted) ? Uni.createFrom().item(false)
                : tx.update(DROP, exam, outlineId)
                        .chain(() -> tx.update(STORE, exam, outlineId, ContentJson.write(wanted)))
                        .replaceWith(true));
    }

    private static Uni<Set<Line>> stored(Transaction tx, String exam, UUID outlineId) {
        return tx.select(STORED, exam, outlineId).map(rows -> rows.stream().map(row -> new Line((String) row[0],
                ((Number) row[1]).intValue(), (String) row[2], (String) row[3])).collect(toSet()));
    }

    private static Stream<Line> lines(QuestionBridge.Decision decision) {
        List<String> codes = decision.objectives();
        return decision.hasTarget()
                ? IntStream.range(0, codes.size()).mapToObj(i -> new Line(decision.question(), i + 1, codes.get(i), null))
                : Stream.of(new Line(decision.question(), 1, null, decision.reason()));
    }
}
