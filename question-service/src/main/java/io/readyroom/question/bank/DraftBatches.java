package io.readyroom.question.bank;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * The workflow of many open versions at once, each step by one statement, in the caller's transaction; who calls it writes the
 * history. Versions that are not where the step begins are left alone, so a step answers how many it moved. No session may hold
 * one of them as an entity meanwhile.
 */
@Singleton
public class DraftBatches {

    private static final String IDS = "(SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)";
    private static final String SUBMIT = """
            UPDATE question_version SET status = 'in_review', submitted_at = clock_timestamp(), reviewed_by = NULL,
              reviewed_at = NULL, edit = edit + 1
            WHERE id IN %s AND status = 'draft'
            """.formatted(IDS);
    private static final String APPROVE = """
            UPDATE question_version v SET reviewed_by = $2, reviewed_at = greatest(clock_timestamp(), submitted_at),
              edit = edit + 1
            WHERE id IN %s AND status = 'in_review' AND written_by IS DISTINCT FROM $2
              AND NOT EXISTS (SELECT 1 FROM question_event e WHERE e.question_id = v.question_id AND e.version = v.number
                AND e.actor = $2 AND e.action IN ('created', 'edited'))
            """.formatted(IDS);
    private static final String REOPEN = """
            UPDATE question_version SET status = 'draft', edit = edit + 1 WHERE id IN %s AND status = 'in_review'
            """.formatted(IDS);
    private static final String DISCARD = """
            DELETE FROM question_version WHERE id IN %s AND status IN ('draft', 'in_review')
            """.formatted(IDS);

    private static final String WITHOUT_OUTLINE = """
            SELECT CAST(d.question_version_id AS text) AS id FROM question_draft d
            WHERE d.question_version_id IN %s AND (d.outline_id IS NULL OR EXISTS (
              SELECT 1 FROM json_array_elements_text(CAST(d.objectives AS json)) AS x(code)
              WHERE NOT EXISTS (SELECT 1 FROM objective b WHERE b.outline_id = d.outline_id AND b.code = x.code)))
            """.formatted(IDS);

    private static final String OVERTAKEN = """
            SELECT CAST(v.id AS text) AS id FROM question_version v JOIN question q ON q.id = v.question_id
            JOIN question_version c ON c.id = q.current_version_id
            WHERE v.id IN %s AND c.number > v.number
            """.formatted(IDS);

    /** Those that a later version was published past: to publish them would take that one back. */
    public Uni<Set<UUID>> overtaken(Transaction tx, Collection<UUID> versionIds) {
        return ids(tx, OVERTAKEN, versionIds);
    }

    /** Those whose objectives no outline of the exam has, or had when they were written and has no longer. */
    public Uni<Set<UUID>> withoutOutline(Transaction tx, Collection<UUID> versionIds) {
        return ids(tx, WITHOUT_OUTLINE, versionIds);
    }

    private static Uni<Set<UUID>> ids(Transaction tx, String sql, Collection<UUID> versionIds) {
        return tx.select(sql, ContentJson.write(versionIds))
                .map(rows -> rows.stream().map(row -> UUID.fromString((String) row[0])).collect(Collectors.toSet()));
    }

    /** Drafts go to review; those that are there stay there. */
    public Uni<Integer> submit(Transaction tx, Collection<UUID> versionIds) {
        return tx.update(SUBMIT, ContentJson.write(versionIds));
    }

    /** Somebody else than their authors agrees to them. */
    public Uni<Integer> approve(Transaction tx, Collection<UUID> versionIds, UUID reviewer) {
        return tx.update(APPROVE, ContentJson.write(versionIds), reviewer);
    }

    /** From review back to their authors. */
    public Uni<Integer> reopen(Transaction tx, Collection<UUID> versionIds) {
        return tx.update(REOPEN, ContentJson.write(versionIds));
    }

    /** Throws them away. */
    public Uni<Integer> discard(Transaction tx, Collection<UUID> versionIds) {
        return tx.update(DISCARD, ContentJson.write(versionIds));
    }
}
