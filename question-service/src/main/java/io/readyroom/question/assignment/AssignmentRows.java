package io.readyroom.question.assignment;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** The statements. */
@Singleton
class AssignmentRows {

    private static final String READ = """
            SELECT q.id AS question_id, q.source_id, q.exam_code, q.aggregate_version, v.status = 'published' AS published,
              CAST(v.written_by AS text) AS author,
              (SELECT string_agg(to_char(o.as_of, 'YYYY-MM-DD') || ' ' || a.objective_code || ' '
                                 || replace(coalesce(a.reviewed_by, ''), ' ', '_'), ',' ORDER BY o.as_of, a.position)
               FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id
               WHERE a.question_id = q.id AND o.exam_code = q.exam_code) AS assigned
            FROM question q JOIN question_version v ON v.id = q.current_version_id
            """;
    private static final String ONE = READ + "WHERE q.id = $1";
    private static final String PAGE = READ + """
            WHERE q.exam_code = $1 AND v.status = 'published' AND q.id > $2
              AND (CAST($3 AS text) IS NULL OR CAST($3 AS text) = CASE
                WHEN EXISTS (SELECT 1 FROM objective_assignment t WHERE t.question_id = q.id AND t.outline_id = $4)
                  THEN 'assigned'
                WHEN (SELECT to_char(o.as_of, 'YYYY-MM-DD') || ' ' || a.objective_code
                      FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id
                      WHERE a.question_id = q.id AND o.exam_code = q.exam_code AND a.position = 1
                        AND o.as_of < (SELECT n.as_of FROM outline_version n WHERE n.id = $4)
                      ORDER BY o.as_of DESC LIMIT 1)
                  IN (SELECT x FROM json_array_elements_text(CAST(CAST($5 AS text) AS json)) AS x) THEN 'carried'
                ELSE 'open' END)
            ORDER BY q.id LIMIT $6
            """;
    private static final String OUTLINE = """
            SELECT CAST(id AS text) AS id FROM outline_version WHERE exam_code = $1 AND to_char(as_of, 'YYYY-MM-DD') = $2
            """;
    private static final String UNKNOWN = """
            SELECT x.code FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x(code)
            WHERE NOT EXISTS (SELECT 1 FROM objective b WHERE b.outline_id = $2 AND b.code = x.code)
            """;
    private static final String DROP = "DELETE FROM objective_assignment WHERE question_id = $1 AND outline_id = $2";
    private static final String ASSIGN = """
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position, reviewed_by)
            SELECT CAST($1 AS uuid), CAST($2 AS uuid), x.code, x.n, CAST($3 AS text)
            FROM json_array_elements_text(CAST(CAST($4 AS text) AS json)) WITH ORDINALITY AS x(code, n)
            """;

    /** Fails with {@code not-found} when the question was never published. */
    Uni<AssignmentRow> require(Transaction tx, UUID questionId) {
        return tx.select(ONE, questionId).map(rows -> rows.stream().map(AssignmentRow::of).findFirst()
                .orElseThrow(() -> ProblemException.notFound("A published version of this question")));
    }

    /** Published questions of an exam in the order of ids. */
    Uni<List<AssignmentRow>> page(Transaction tx, String exam, Wanted wanted) {
        return tx.select(PAGE, exam, wanted.after(), wanted.status(), wanted.outlineId(), ContentJson.write(wanted.carried()),
                wanted.limit()).map(rows -> rows.stream().map(AssignmentRow::of).toList());
    }

    /**
     * Which questions.
     *
     * @param status to the outline, or null for all
     * @param carried what counts by itself: date of an older outline, a blank, and the main objective there
     * @param after the id behind which the list goes on
     */
    record Wanted(UUID outlineId, String status, List<String> carried, UUID after, int limit) {
    }

    /** Fails with {@code unknown-reference} when there is no such outline. */
    Uni<UUID> requireOutline(Transaction tx, ObjectiveMap.End outline) {
        return tx.select(OUTLINE, outline.exam(), outline.asOf().toString()).map(rows -> rows.stream()
                .map(row -> UUID.fromString((String) row[0])).findFirst()
                .orElseThrow(() -> ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "There is no such outline.")
                        .withError("outline", "an exam and the date of one of its outlines")));
    }

    /** Codes that the outline doesn't have. */
    Uni<List<String>> unknown(Transaction tx, UUID outlineId, List<String> codes) {
        return tx.select(UNKNOWN, ContentJson.write(codes), outlineId)
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    Uni<Void> assign(Transaction tx, UUID questionId, UUID outlineId, List<String> codes, UUID reviewer) {
        return tx.update(DROP, questionId, outlineId)
                .chain(() -> tx.update(ASSIGN, questionId, outlineId, reviewer.toString(), ContentJson.write(codes)))
                .replaceWithVoid();
    }
}
