package io.readyroom.question.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.content.QuestionType;
import io.smallrye.mutiny.Uni;

/** Counts the published questions of an exam that are not void by what they are assigned to in an outline, whichever it is. */
@Singleton
class StockCount {

    private static final String COUNT = """
            SELECT o.domain_code, a.objective_code, a.position = 1 AS main, v.pool, v.type, v.difficulty, v.language,
              v.components, CAST(v.stimulus_id AS text) AS stimulus, CAST(s.content AS json) ->> 'kind' AS kind,
              EXISTS (SELECT 1 FROM json_array_elements_text(CAST(v.labels AS json) -> 'tags') AS tags(tag)
                      WHERE tags.tag = 'pilot') AS pilot,
              count(*) AS questions
            FROM objective_assignment a
            JOIN outline_version ov ON ov.id = a.outline_id
            JOIN objective o ON o.outline_id = a.outline_id AND o.code = a.objective_code
            JOIN question q ON q.id = a.question_id
            JOIN question_version v ON v.id = q.current_version_id
            LEFT JOIN stimulus s ON s.id = v.stimulus_id
            WHERE ov.exam_code = $1 AND ov.as_of = CAST(CAST($2 AS text) AS date) AND v.status = 'published'
              AND NOT coalesce((SELECT k.voided FROM answer_key k
                WHERE k.question_version_id = v.id ORDER BY k.revision DESC LIMIT 1), false)
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            """;

    private final Mutiny.SessionFactory sessions;

    StockCount(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param outline its date */
    Uni<List<StockRow>> of(String exam, LocalDate outline) {
        return sessions.withSession(session -> HibernateTransaction.on(session).select(COUNT, exam, outline.toString())
                .map(rows -> rows.stream().map(StockCount::row).toList()));
    }

    private static StockRow row(Object[] row) {
        return new StockRow((String) row[0], (String) row[1], (Boolean) row[2], (String) row[3],
                QuestionType.named((String) row[4]).orElseThrow(), (String) row[5], (String) row[6],
                ((Number) row[7]).intValue(), row[8] == null ? null : UUID.fromString((String) row[8]), (String) row[9],
                (Boolean) row[10], ((Number) row[11]).intValue());
    }
}
