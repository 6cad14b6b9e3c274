package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** What a change set will do, and the part of it that needs nobody else: the assignments. */
@Singleton
public class DueItems {

    private static final String READ = """
            SELECT i.question_id, i.kind, i.state, CAST(v.id AS text) AS version_id, v.number,
              coalesce(v.status = 'in_review', false) AS in_review, i.made_here, i.key, i.reason
            FROM change_item i LEFT JOIN question_version v
              ON v.id = CASE i.kind WHEN 'version' THEN i.version_id WHEN 'key_correction' THEN i.base_version_id END
                AND (i.kind <> 'version' OR v.status IN ('draft', 'in_review'))
            WHERE i.change_set_id = $1
            ORDER BY i.question_id, i.kind
            """;
    private static final String DROP = """
            DELETE FROM objective_assignment a USING change_item i
            WHERE i.change_set_id = $1 AND i.kind = 'assignment' AND i.state IN ('carried', 'accepted')
              AND a.question_id = i.question_id AND a.outline_id = i.outline_id
            """;
    private static final String ASSIGN = """
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position, reviewed_by)
            SELECT i.question_id, i.outline_id, x.code, x.n, CAST($1 AS text)
            FROM change_item i CROSS JOIN LATERAL json_array_elements_text(CAST(i.objectives AS json))
              WITH ORDINALITY AS x(code, n)
            WHERE i.change_set_id = $2 AND i.kind = 'assignment' AND i.state IN ('carried', 'accepted')
            """;
    private static final String APPROVE = """
            UPDATE change_item i SET approved_edit = v.edit FROM question_version v
            WHERE i.change_set_id = $1 AND i.kind = 'version' AND v.id = i.version_id
            """;
    private static final String OWN = """
            SELECT count(*) AS own FROM change_item i LEFT JOIN question_version v ON v.id = i.version_id
            WHERE i.change_set_id = $1 AND i.state <> 'rejected' AND ($2 IN (i.added_by, i.decided_by) OR v.written_by = $2
              OR EXISTS (SELECT 1 FROM question_event e WHERE e.question_id = v.question_id AND e.version = v.number
                AND e.actor = $2 AND e.action IN ('created', 'edited')))
            """;

    /** All but what is rejected, in the order of questions; of a change set that was submitted none is open. */
    public Uni<List<DueItem>> read(Transaction tx, UUID changeSet) {
        return readAll(tx, changeSet)
                .map(items -> items.stream().filter(item -> item.state() != ItemState.REJECTED).toList());
    }

    /** What is rejected, too. */
    public Uni<List<DueItem>> readAll(Transaction tx, UUID changeSet) {
        return tx.select(READ, changeSet).map(rows -> rows.stream().map(DueItems::item).toList());
    }

    /** Assigns the questions of the change set to the objectives that were decided on. */
    public Uni<Void> assign(Transaction tx, UUID changeSet, UUID reviewer) {
        return tx.update(DROP, changeSet).chain(() -> tx.update(ASSIGN, reviewer.toString(), changeSet)).replaceWithVoid();
    }

    /** Notes which edit of each version the reviewer has agreed to. */
    public Uni<Void> noteApproved(Transaction tx, UUID changeSet) {
        return tx.update(APPROVE, changeSet).replaceWithVoid();
    }

    /** Whether somebody wrote, added or decided anything of the change set. */
    public Uni<Boolean> hasOwn(Transaction tx, UUID changeSet, UUID account) {
        return tx.select(OWN, changeSet, account).map(rows -> ((Number) rows.get(0)[0]).longValue() > 0);
    }

    private static DueItem item(Object[] row) {
        return new DueItem((UUID) row[0], ItemKind.of(row[1]), ItemState.of(row[2]),
                row[3] == null ? null : UUID.fromString((String) row[3]),
                row[4] == null ? null : ((Number) row[4]).intValue(), (Boolean) row[5], (Boolean) row[6], (String) row[7],
                (String) row[8]);
    }
}
