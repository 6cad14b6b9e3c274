package io.readyroom.question.bank;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;
import io.smallrye.mutiny.Uni;

/** Reads many versions by one statement, as {@link VersionReader} reads one: with their keys, so for authors only. */
@Singleton
public class AuthoredVersions {

    private static final String READ = """
            SELECT v.id AS version_id, v.question_id, q.source_id, q.exam_code, v.number, v.status, v.edit, v.change,
              CAST(v.written_by AS text) AS written_by, CAST(v.reviewed_by AS text) AS reviewed_by,
              CAST(extract(epoch FROM v.submitted_at) * 1000 AS bigint) AS submitted,
              CAST(extract(epoch FROM v.reviewed_at) * 1000 AS bigint) AS reviewed,
              CAST(extract(epoch FROM v.published_at) * 1000 AS bigint) AS published,
              CAST(extract(epoch FROM v.retired_at) * 1000 AS bigint) AS retired,
              v.pool, v.language, v.difficulty, v.type, v.content, v.rationale, v.labels, s.source_id AS stimulus,
              CAST(v.stimulus_id AS text) AS stimulus_id,
              CASE WHEN d.question_version_id IS NULL
                THEN (SELECT k.key FROM answer_key k WHERE k.question_version_id = v.id ORDER BY k.revision DESC LIMIT 1)
                ELSE d.key END AS newest_key,
              coalesce(d.objectives, (
                SELECT CAST(json_agg(a.objective_code ORDER BY a.position) AS text) FROM objective_assignment a
                WHERE a.question_id = v.question_id AND a.outline_id = (
                  SELECT n.outline_id FROM objective_assignment n JOIN outline_version o ON o.id = n.outline_id
                  WHERE n.question_id = v.question_id AND o.exam_code = q.exam_code ORDER BY o.as_of DESC LIMIT 1)), '[]')
                AS objectives
            FROM question_version v JOIN question q ON q.id = v.question_id
            LEFT JOIN question_draft d ON d.question_version_id = v.id LEFT JOIN stimulus s ON s.id = v.stimulus_id
            WHERE v.id IN (%s)
            ORDER BY v.question_id, v.number
            """;
    private static final String IDS = "SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x";
    private static final String READ_THESE = READ.formatted(IDS);
    private static final String READ_CURRENT = READ
            .formatted("SELECT c.current_version_id FROM question c WHERE c.id IN (%s)".formatted(IDS));

    /**
     * A version with what only the bank knows of it.
     *
     * @param stimulusId of the text that its stimulus has in this version, or null
     */
    public record Stored(AuthoredVersion version, UUID stimulusId) {
    }

    /** In the order of their questions. Ids of versions that don't exist are passed over. */
    public Uni<List<Stored>> read(Transaction tx, Collection<UUID> versionIds) {
        return select(tx, READ_THESE, versionIds);
    }

    /** The current versions of questions; those that have none are passed over. */
    public Uni<List<Stored>> readCurrent(Transaction tx, Collection<UUID> questionIds) {
        return select(tx, READ_CURRENT, questionIds);
    }

    private static Uni<List<Stored>> select(Transaction tx, String sql, Collection<UUID> ids) {
        return tx.select(sql, ContentJson.write(ids)).map(rows -> rows.stream().map(AuthoredVersions::stored).toList());
    }

    private static Stored stored(Object[] row) {
        String change = (String) row[7];
        var times = new AuthoredVersion.Times(instant(row[10]), instant(row[11]), instant(row[12]), instant(row[13]));
        var version = new AuthoredVersion((UUID) row[0], (UUID) row[1], (String) row[3], ((Number) row[4]).intValue(),
                VersionStatus.of((String) row[5]), ((Number) row[6]).intValue(), change == null ? null : Change.of(change),
                id(row[8]), id(row[9]), times, question(row));
        return new Stored(version, id(row[22]));
    }

    private static AuthoredQuestion question(Object[] row) {
        QuestionType type = QuestionType.named((String) row[17]).orElseThrow();
        AnswerKey key = row[23] == null ? null : ContentJson.read((String) row[23], AnswerKey.classFor(type));
        return new AuthoredQuestion((String) row[2], (String) row[14], (String) row[15], (String) row[16],
                List.of(ContentJson.read((String) row[24], String[].class)),
                ContentJson.read((String) row[20], Labels.class), (String) row[21],
                ContentJson.read((String) row[18], type.contentClass()),
                ContentJson.read((String) row[19], Rationale.class), key);
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }

    private static UUID id(Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }
}
