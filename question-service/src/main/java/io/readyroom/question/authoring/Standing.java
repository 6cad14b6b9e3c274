package io.readyroom.question.authoring;

import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/**
 * What stands beside a version.
 *
 * @param stimulusId the text that it shows, or null
 * @param keyRevision the newest, or null before publication
 * @param voided whether that revision voids it
 */
record Standing(UUID stimulusId, Integer keyRevision, boolean voided) {

    private static final String READ = """
            SELECT CAST(v.stimulus_id AS text), coalesce(k.revision, 0), coalesce(k.voided, false)
            FROM question_version v LEFT JOIN LATERAL (
              SELECT revision, voided FROM answer_key WHERE question_version_id = v.id ORDER BY revision DESC LIMIT 1) k ON true
            WHERE v.id = $1
            """;

    static Uni<Standing> read(Transaction tx, UUID versionId) {
        return tx.select(READ, versionId).map(rows -> {
            Object[] row = rows.get(0);
            int revision = ((Number) row[1]).intValue();
            return new Standing(row[0] == null ? null : UUID.fromString((String) row[0]), revision == 0 ? null : revision,
                    (Boolean) row[2]);
        });
    }
}
