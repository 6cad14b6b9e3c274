package io.readyroom.question.changeset.item;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * Adds what people want done, and takes it away again. What was added is accepted. Each answers whether a row was touched: none is
 * when the question isn't one of the exam or not where it should be, when the change set does such a thing to it already, or when
 * a key would be corrected to what it is.
 */
@Singleton
public class ItemWriting {

    private static final String VERSION = """
            INSERT INTO change_item (change_set_id, question_id, kind, state, base_version_id, version_id, made_here,
                                     added_by, decided_by, decided_at)
            SELECT CAST($1 AS uuid), q.id, 'version', 'accepted', q.current_version_id, v.id, CAST($2 AS boolean),
              CAST($3 AS uuid), CAST($3 AS uuid), clock_timestamp()
            FROM question q JOIN question_version v ON v.question_id = q.id
            WHERE q.id = $4 AND q.exam_code = $5 AND v.number = $6 AND v.status IN ('draft', 'in_review')
              AND NOT EXISTS (SELECT 1 FROM question_version c WHERE c.id = q.current_version_id AND c.status = 'retired')
            ON CONFLICT (change_set_id, question_id, kind) DO UPDATE SET state = excluded.state, outdated = NULL,
              base_version_id = excluded.base_version_id, version_id = excluded.version_id, made_here = excluded.made_here,
              added_by = excluded.added_by, decided_by = excluded.decided_by, decided_at = excluded.decided_at
              WHERE change_item.version_id IS NULL
            """;
    private static final String RETIREMENT = """
            INSERT INTO change_item (change_set_id, question_id, kind, state, base_version_id, reason, added_by, decided_by, decided_at)
            SELECT CAST($1 AS uuid), q.id, 'retirement', 'accepted', v.id, CAST($2 AS text), CAST($3 AS uuid),
              CAST($3 AS uuid), clock_timestamp()
            FROM question q JOIN question_version v ON v.id = q.current_version_id
            WHERE q.id = $4 AND q.exam_code = $5 AND v.status = 'published'
            ON CONFLICT DO NOTHING
            """;
    private static final String KEY = """
            INSERT INTO change_item (change_set_id, question_id, kind, state, base_version_id, base_revision, key, reason,
                                     added_by, decided_by, decided_at)
            SELECT CAST($1 AS uuid), q.id, 'key_correction', 'accepted', v.id,
              (SELECT max(k.revision) FROM answer_key k WHERE k.question_version_id = v.id), CAST($2 AS text),
              CAST($3 AS text), CAST($4 AS uuid), CAST($4 AS uuid), clock_timestamp()
            FROM question q JOIN question_version v ON v.question_id = q.id
            WHERE q.id = $5 AND q.exam_code = $6 AND v.id = $7 AND v.status IN ('published', 'retired')
              AND NOT EXISTS (
                SELECT 1 FROM answer_key k WHERE k.question_version_id = v.id
                  AND k.revision = (SELECT max(n.revision) FROM answer_key n WHERE n.question_version_id = v.id)
                  AND CASE WHEN k.voided THEN CAST($2 AS text) IS NULL ELSE k.key = CAST($2 AS text) END)
            ON CONFLICT DO NOTHING
            """;
    private static final String ASSIGNMENT = """
            INSERT INTO change_item (change_set_id, question_id, kind, state, base_version_id, base_outline_id, base_codes,
                                     outline_id, objectives, added_by, decided_by, decided_at)
            SELECT CAST($1 AS uuid), q.id, 'assignment', 'accepted', v.id, CAST($2 AS uuid),
              coalesce((SELECT CAST(json_agg(a.objective_code ORDER BY a.position) AS text) FROM objective_assignment a
                        WHERE a.question_id = q.id AND a.outline_id = $3), '[]'),
              CAST($4 AS uuid), CAST($5 AS text), CAST($6 AS uuid), CAST($6 AS uuid), clock_timestamp()
            FROM question q JOIN question_version v ON v.id = q.current_version_id
            WHERE q.id = $7 AND q.exam_code = $8 AND v.status = 'published'
            ON CONFLICT DO NOTHING
            """;
    private static final String REMOVE = """
            DELETE FROM change_item WHERE change_set_id = $1 AND question_id = $2 AND kind = $3
            """;

    /**
     * Where items are added, and by whom.
     *
     * @param exam that the questions are of
     */
    public record Into(UUID changeSet, String exam, UUID author) {
    }

    public Uni<Boolean> add(Transaction tx, Into into, NewItem item) {
        if (item instanceof NewItem.OfVersion version) {
            return addVersion(tx, into, version, false);
        } else if (item instanceof NewItem.OfRetirement retirement) {
            return touched(tx.update(RETIREMENT, into.changeSet(), retirement.reason(), into.author(), retirement.question(),
                    into.exam()));
        } else if (item instanceof NewItem.OfKey key) {
            return touched(tx.update(KEY, into.changeSet(), key.key(), key.reason(), into.author(), key.question(), into.exam(),
                    key.versionId()));
        } else if (item instanceof NewItem.OfAssignment assignment) {
            return touched(tx.update(ASSIGNMENT, into.changeSet(), assignment.outlineId(), assignment.outlineId(),
                    assignment.outlineId(), ContentJson.write(assignment.objectives()), into.author(), assignment.question(),
                    into.exam()));
        }
        throw new IllegalArgumentException("no way to add a " + item.kind());
    }

    /**
     * Takes the place of one that was thrown away.
     *
     * @param madeHere whether the version was made for this change set and goes with it
     */
    public Uni<Boolean> addVersion(Transaction tx, Into into, NewItem.OfVersion version, boolean madeHere) {
        return touched(tx.update(VERSION, into.changeSet(), madeHere, into.author(), version.question(), into.exam(),
                version.number()));
    }

    /** A version that was made for the change set stays a draft of its author. */
    public Uni<Boolean> remove(Transaction tx, UUID changeSet, UUID question, ItemKind kind) {
        return touched(tx.update(REMOVE, changeSet, question, kind.wireName()));
    }

    private static Uni<Boolean> touched(Uni<Integer> rows) {
        return rows.map(count -> count == 1);
    }
}
