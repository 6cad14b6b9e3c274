package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Finds out what has changed under a change set since it was made, item by item. */
@Singleton
public class Outdated {

    private static final String CODES = """
            coalesce((SELECT CAST(json_agg(a.objective_code ORDER BY a.position) AS text) FROM objective_assignment a
                      WHERE a.question_id = i.question_id AND a.outline_id = i.base_outline_id), '[]')
            """;
    private static final String MARK = """
            UPDATE change_item u SET outdated = o.why
            FROM (
              SELECT i.question_id, i.kind, CASE
                WHEN i.kind <> 'key_correction' AND c.status <> 'published' THEN 'The question was retired.'
                WHEN i.kind <> 'key_correction' AND i.state <> 'carried'
                  AND q.current_version_id IS DISTINCT FROM i.base_version_id THEN 'Another version was published.'
                WHEN i.kind = 'key_correction' AND i.base_revision <> (
                  SELECT max(k.revision) FROM answer_key k WHERE k.question_version_id = i.base_version_id)
                  THEN 'The key was corrected.'
                WHEN i.kind = 'version' AND v.id IS NULL THEN 'The version was thrown away.'
                WHEN i.kind = 'version' AND CAST($1 AS boolean) AND (v.status = 'in_review' AND v.reviewed_at >= v.submitted_at
                  AND v.edit = i.approved_edit) IS NOT TRUE THEN 'The version was changed after it was approved.'
                WHEN i.kind = 'version' AND CAST($1 AS boolean) AND (d.outline_id IS NULL OR EXISTS (
                  SELECT 1 FROM json_array_elements_text(CAST(d.objectives AS json)) AS x(code)
                  WHERE NOT EXISTS (SELECT 1 FROM objective b WHERE b.outline_id = d.outline_id AND b.code = x.code)))
                  THEN 'The outline no longer has one of its objectives.'
                WHEN i.kind = 'assignment' AND i.base_codes <> %s THEN 'Its objectives were changed.'
                WHEN i.kind = 'assignment' AND i.base_outline_id <> i.outline_id AND EXISTS (
                  SELECT 1 FROM objective_assignment n WHERE n.question_id = i.question_id AND n.outline_id = i.outline_id)
                  THEN 'It was assigned by somebody else.'
                WHEN i.kind = 'assignment' AND EXISTS (
                  SELECT 1 FROM json_array_elements_text(CAST(i.objectives AS json)) AS x(code)
                  WHERE NOT EXISTS (SELECT 1 FROM objective b WHERE b.outline_id = i.outline_id AND b.code = x.code))
                  THEN 'The outline no longer has one of its objectives.'
                END AS why
              FROM change_item i JOIN question q ON q.id = i.question_id
              LEFT JOIN question_version c ON c.id = q.current_version_id
              LEFT JOIN question_version v ON v.id = i.version_id
              LEFT JOIN question_draft d ON d.question_version_id = i.version_id
              WHERE i.change_set_id = $2 AND i.state <> 'rejected') o
            WHERE u.change_set_id = $3 AND u.question_id = o.question_id AND u.kind = o.kind AND o.why IS NOT NULL
            """.formatted(CODES.strip());
    private static final String MAP = """
            SELECT count(*) AS lost FROM change_set s WHERE s.id = $1 AND s.map_hash IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM objective_map m WHERE m.from_outline = s.from_outline AND m.to_outline = s.to_outline
              AND m.content_hash = s.map_hash)
            """;
    private static final String LIST = """
            SELECT i.question_id, q.source_id, i.kind, i.outdated FROM change_item i JOIN question q ON q.id = i.question_id
            WHERE i.change_set_id = $1 AND i.outdated IS NOT NULL ORDER BY i.question_id, i.kind LIMIT $2
            """;
    private static final String FORGET = """
            UPDATE change_item SET outdated = NULL WHERE change_set_id = $1 AND outdated IS NOT NULL
            """;

    /** An item that can't be published as it is. */
    public record Item(UUID question, String sourceId, ItemKind kind, String why) {
    }

    /**
     * Notes at each item what has changed.
     *
     * @param approved whether versions have to be as the reviewer saw them
     * @return how many items that are
     */
    public Uni<Integer> mark(Transaction tx, UUID changeSet, boolean approved) {
        return tx.update(MARK, approved, changeSet, changeSet);
    }

    /** Whether the map that questions are moved by is another one now, or gone. */
    public Uni<Boolean> lostItsMap(Transaction tx, UUID changeSet) {
        return tx.select(MAP, changeSet).map(rows -> ((Number) rows.get(0)[0]).intValue() > 0);
    }

    /** What was noted, up to a number of items. */
    public Uni<List<Item>> list(Transaction tx, UUID changeSet, int limit) {
        return tx.select(LIST, changeSet, limit).map(rows -> rows.stream()
                .map(row -> new Item((UUID) row[0], (String) row[1], ItemKind.of(row[2]), (String) row[3])).toList());
    }

    public Uni<Void> forget(Transaction tx, UUID changeSet) {
        return tx.update(FORGET, changeSet).replaceWithVoid();
    }
}
