package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/**
 * Puts outdated items on what the bank is now. What a map proposed is proposed anew; what was thrown away, published or retired by
 * others falls out; versions that were made for the change set go, because they hold the old text; about all the rest somebody
 * decides again.
 */
@Singleton
public class RebasedItems {

    private static final String MADE_HERE = """
            SELECT i.question_id, CAST(v.id AS text) AS id, v.number
            FROM change_item i JOIN question_version v ON v.id = i.version_id
            WHERE i.change_set_id = $1 AND i.outdated IS NOT NULL AND i.made_here AND v.status IN ('draft', 'in_review')
            """;
    private static final String REMOVE = """
            DELETE FROM change_item i USING question q LEFT JOIN question_version c ON c.id = q.current_version_id
            WHERE i.change_set_id = $1 AND i.outdated IS NOT NULL AND q.id = i.question_id AND (
              (i.kind = 'assignment' AND i.base_outline_id <> i.outline_id)
              OR (i.kind IN ('assignment', 'retirement') AND c.status IS DISTINCT FROM 'published')
              OR (i.kind = 'version' AND (i.made_here OR NOT EXISTS (
                SELECT 1 FROM question_version v WHERE v.id = i.version_id AND v.status IN ('draft', 'in_review')))))
            """;
    private static final String REOPEN = """
            UPDATE change_item i SET state = 'open', outdated = NULL,
              base_version_id = CASE WHEN i.kind = 'key_correction' THEN i.base_version_id ELSE q.current_version_id END,
              base_codes = CASE WHEN i.kind = 'assignment' THEN
                coalesce((SELECT CAST(json_agg(a.objective_code ORDER BY a.position) AS text) FROM objective_assignment a
                          WHERE a.question_id = i.question_id AND a.outline_id = i.base_outline_id), '[]') END,
              base_revision = CASE WHEN i.kind = 'key_correction' THEN
                (SELECT max(k.revision) FROM answer_key k WHERE k.question_version_id = i.base_version_id) END
            FROM question q WHERE i.change_set_id = $1 AND i.outdated IS NOT NULL AND q.id = i.question_id
            """;
    private static final String DROP_UNDECIDED = """
            DELETE FROM change_item i
            WHERE i.change_set_id = $1 AND i.kind = 'assignment' AND i.base_outline_id <> i.outline_id
              AND i.state IN ('carried', 'open')
            """;

    /** Versions that go with their items. */
    public Uni<List<DueItem>> madeHere(Transaction tx, UUID changeSet) {
        return tx.select(MADE_HERE, changeSet)
                .map(rows -> rows.stream().map(row -> new DueItem((UUID) row[0], ItemKind.VERSION, ItemState.REJECTED,
                        UUID.fromString((String) row[1]), ((Number) row[2]).intValue(), false, true, null, null)).toList());
    }

    /** Answers how many items fell out. */
    public Uni<Integer> remove(Transaction tx, UUID changeSet) {
        return tx.update(REMOVE, changeSet);
    }

    /** Answers how many items somebody has to decide about again. */
    public Uni<Integer> reopen(Transaction tx, UUID changeSet) {
        return tx.update(REOPEN, changeSet);
    }

    /** Takes away what the map proposed and nobody decided, for another map to propose anew. */
    public Uni<Void> dropUndecided(Transaction tx, UUID changeSet) {
        return tx.update(DROP_UNDECIDED, changeSet).replaceWithVoid();
    }
}
