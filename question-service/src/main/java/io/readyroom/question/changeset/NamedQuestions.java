package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Finds published questions whose texts hold a name. Finer questions (whole word, in code) are asked of the texts themselves. */
@Singleton
class NamedQuestions {

    private static final String FIND = """
            SELECT q.id AS question_id, q.source_id,
              CAST(CASE WHEN i.question_id IS NULL THEN v.id ELSE o.id END AS text) AS text_of,
              o.number AS open_number, coalesce(o.status, '') AS open_status, i.question_id IS NOT NULL AS ours
            FROM question q JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            LEFT JOIN question_version o ON o.question_id = q.id AND o.status IN ('draft', 'in_review')
            LEFT JOIN change_item i ON i.change_set_id = $1 AND i.question_id = q.id AND i.kind = 'version'
              AND i.version_id = o.id
            WHERE q.exam_code = $2 AND q.id > $3
              AND (CAST($4 AS text) IS NULL
                OR v.pool IN (SELECT x FROM json_array_elements_text(CAST(CAST($5 AS text) AS json)) AS x))
              AND (CAST($6 AS text) IS NULL OR v.language = $7)
              AND (CAST($8 AS text) IS NULL
                OR q.source_id IN (SELECT x FROM json_array_elements_text(CAST(CAST($9 AS text) AS json)) AS x))
              AND strpos(CASE WHEN i.question_id IS NULL THEN v.content || v.rationale ELSE o.content || o.rationale END,
                CAST($10 AS text)) > 0
            ORDER BY q.id LIMIT $11
            """;
    private static final String STIMULI = """
            SELECT DISTINCT s.source_id FROM stimulus s JOIN question_version v ON v.stimulus_id = s.id
            JOIN question q ON q.current_version_id = v.id
            WHERE q.exam_code = $1 AND v.status = 'published' AND strpos(s.content, CAST($2 AS text)) > 0
            ORDER BY s.source_id LIMIT 100
            """;

    /**
     * A question that may have the name.
     *
     * @param textOf version whose texts are looked at: the one of the change set, or the published one
     * @param openNumber of the question's open version, or null
     * @param ours whether that version is in the change set
     */
    record Named(UUID question, String sourceId, UUID textOf, Integer openNumber, boolean draft, boolean ours) {
    }

    /** In the order of ids, those behind one. */
    Uni<List<Named>> find(Transaction tx, ChangeSet set, ReplaceRequest request, UUID after, int limit) {
        ReplaceRequest.In in = request.where();
        String pools = in.pools() == null ? null : ContentJson.write(in.pools());
        String ids = in.sourceIds() == null ? null : ContentJson.write(in.sourceIds());
        return tx.select(FIND, set.id, set.examCode, after, pools, pools, in.language(), in.language(), ids, ids,
                asStored(request.find()), limit).map(rows -> rows.stream().map(NamedQuestions::named).toList());
    }

    /** Bank ids of the exam's stimuli that hold the name. */
    Uni<List<String>> stimuli(Transaction tx, ChangeSet set, String name) {
        return tx.select(STIMULI, set.examCode, asStored(name))
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    /** As it stands in JSON. */
    private static String asStored(String name) {
        String quoted = ContentJson.write(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Named named(Object[] row) {
        return new Named((UUID) row[0], (String) row[1], UUID.fromString((String) row[2]),
                row[3] == null ? null : ((Number) row[3]).intValue(), row[4].equals("draft"), (Boolean) row[5]);
    }
}
