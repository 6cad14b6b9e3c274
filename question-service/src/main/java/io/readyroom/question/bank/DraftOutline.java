package io.readyroom.question.bank;

import java.util.Collection;
import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * Notes of which outline the objectives in drafts are codes: of the newest one that the question is assigned to, if it has all
 * of them, else of the one in force, else of the newest that has. An outline to come goes last: what is assigned in it alone
 * stands in no form until its day. It is noted when they are written: until the draft is published its question may be moved to
 * another outline, where the same codes may mean something else.
 */
final class DraftOutline {

    private static final String NOTE = """
            UPDATE question_draft d SET outline_id = (
              SELECT o.id
              FROM question_version v JOIN question q ON q.id = v.question_id
              JOIN outline_version o ON o.exam_code = q.exam_code
              WHERE v.id = d.question_version_id AND NOT EXISTS (
                SELECT 1 FROM json_array_elements_text(CAST(d.objectives AS json)) AS x(code)
                WHERE NOT EXISTS (SELECT 1 FROM objective b WHERE b.outline_id = o.id AND b.code = x.code))
              ORDER BY (o.id = (
                SELECT n.id FROM objective_assignment a JOIN outline_version n ON n.id = a.outline_id
                WHERE a.question_id = q.id AND n.exam_code = q.exam_code ORDER BY n.as_of DESC LIMIT 1)) DESC NULLS LAST,
                CAST(CAST(o.content AS json) ->> 'effectiveFrom' AS date)
                  <= CAST(clock_timestamp() AT TIME ZONE 'UTC' AS date) DESC, o.as_of DESC
              LIMIT 1)
            WHERE d.question_version_id IN (
              SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            """;

    private DraftOutline() {
    }

    /** Leaves the outline empty when no outline of the exam has all of a draft's objectives. */
    static Uni<Void> note(Transaction tx, Collection<UUID> versionIds) {
        return tx.update(NOTE, ContentJson.write(versionIds)).replaceWithVoid();
    }
}
