package io.readyroom.question.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.key.AnswerKey;
import io.smallrye.mutiny.Uni;

/** Reads many questions for authors, with their keys: by one statement, whatever their number. */
@Singleton
public class AuthoredQuestions {

    private static final String READ = """
            SELECT CAST(q.id AS text), q.source_id, q.exam_code,
              (SELECT coalesce(max(n.number), 0) FROM question_version n WHERE n.question_id = q.id),
              CAST(v.id AS text), v.number, v.status, CAST(v.written_by AS text), CAST(v.stimulus_id AS text),
              s.source_id AS named,
              v.type, v.pool, v.language, v.difficulty, v.content, v.rationale, v.labels,
              coalesce(d.key, (
                SELECT k.key FROM answer_key k WHERE k.question_version_id = v.id ORDER BY k.revision DESC LIMIT 1)),
              coalesce(d.objectives, (
                SELECT CAST(json_agg(a.objective_code ORDER BY a.position) AS text) FROM objective_assignment a
                WHERE a.question_id = q.id AND a.outline_id = (
                  SELECT n.outline_id FROM objective_assignment n JOIN outline_version o ON o.id = n.outline_id
                  WHERE n.question_id = q.id ORDER BY o.as_of DESC LIMIT 1)), '[]')
            FROM question q
            LEFT JOIN question_version v ON v.question_id = q.id
              AND (v.id = q.current_version_id OR v.status IN ('draft', 'in_review'))
            LEFT JOIN stimulus s ON s.id = v.stimulus_id
            LEFT JOIN question_draft d ON d.question_version_id = v.id
            WHERE q.%s IN (SELECT CAST(x AS %s) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            ORDER BY q.id, v.number
            """;
    private static final String BY_SOURCE_ID = READ.formatted("source_id", "text");
    private static final String BY_ID = READ.formatted("id", "uuid");
    private static final String STIMULI = """
            SELECT CAST(id AS text), source_id, content FROM stimulus
            WHERE id IN (SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            """;

    /**
     * A question.
     *
     * @param newest the highest number of its versions; 0 when it has none
     * @param current the version that was published last, or null
     * @param open the one that is being written or reviewed, or null
     */
    public record Known(UUID questionId, String sourceId, String exam, int newest, Standing current, Standing open) {

        private Known with(Standing standing) {
            return standing.status().isOpen() ? new Known(questionId, sourceId, exam, newest, current, standing)
                    : new Known(questionId, sourceId, exam, newest, standing, open);
        }
    }

    /** A version, with the newest key and the objectives that the question has or will have. */
    public record Standing(UUID versionId, int number, VersionStatus status, UUID writtenBy, UUID stimulusId,
            AuthoredQuestion question) {

        /** The value prints no key. */
        @Override
        public String toString() {
            return "Standing[" + question.sourceId() + ", " + number + ", " + status.wireName() + "]";
        }
    }

    /** Those that there are, by their bank ids. */
    public Uni<Map<String, Known>> bySourceId(Transaction tx, Collection<String> sourceIds) {
        return tx.select(BY_SOURCE_ID, ContentJson.write(sourceIds)).map(rows -> {
            Map<String, Known> bySourceId = new HashMap<>();
            known(rows).forEach(known -> bySourceId.put(known.sourceId(), known));
            return bySourceId;
        });
    }

    /** Those that there are, in the order of their ids. */
    public Uni<List<Known>> byId(Transaction tx, Collection<UUID> questionIds) {
        return tx.select(BY_ID, ContentJson.write(questionIds)).map(AuthoredQuestions::known);
    }

    /** Stimuli by the ids of their texts. */
    public Uni<Map<UUID, AuthoredStimulus>> stimuli(Transaction tx, Collection<UUID> ids) {
        return tx.select(STIMULI, ContentJson.write(ids)).map(rows -> {
            Map<UUID, AuthoredStimulus> stimuli = new HashMap<>();
            for (Object[] row : rows) {
                AuthoredStimulus.Stored stored = ContentJson.read((String) row[2], AuthoredStimulus.Stored.class);
                stimuli.put(UUID.fromString((String) row[0]),
                        new AuthoredStimulus((String) row[1], stored.kind(), stored.title(), stored.tabs()));
            }
            return stimuli;
        });
    }

    private static List<Known> known(List<Object[]> rows) {
        Map<UUID, Known> known = new LinkedHashMap<>();
        for (Object[] row : rows) {
            UUID id = UUID.fromString((String) row[0]);
            Known question = known.computeIfAbsent(id,
                    added -> new Known(added, (String) row[1], (String) row[2], number(row[3]), null, null));
            if (row[4] != null) {
                known.put(id, question.with(standing(row)));
            }
        }
        return new ArrayList<>(known.values());
    }

    private static Standing standing(Object[] row) {
        QuestionType type = QuestionType.named((String) row[10]).orElseThrow();
        AuthoredQuestion question = new AuthoredQuestion((String) row[1], (String) row[11], (String) row[12],
                (String) row[13], List.of(ContentJson.read((String) row[18], String[].class)),
                ContentJson.read((String) row[16], Labels.class), (String) row[9],
                ContentJson.read((String) row[14], type.contentClass()), ContentJson.read((String) row[15], Rationale.class),
                row[17] == null ? null : ContentJson.read((String) row[17], AnswerKey.classFor(type)));
        return new Standing(UUID.fromString((String) row[4]), number(row[5]), VersionStatus.of((String) row[6]), uuid(row[7]),
                uuid(row[8]), question);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static UUID uuid(Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }
}
