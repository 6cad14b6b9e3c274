package io.readyroom.question.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Makes {@code QuestionChanged} of what the rows say now: of one question or of two thousand by the same two statements. Most
 * questions have neither enemies nor siblings, and for those none are looked for: the search costs more than all the rest.
 */
@Singleton
class QuestionEvents {

    /** Questions in one statement: each has its limit of time. */
    private static final int CHUNK = 2_000;
    private static final String COUNT = """
            UPDATE question SET aggregate_version = aggregate_version + 1
            WHERE id IN (SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            """;
    private static final String READ = """
            SELECT q.id, q.aggregate_version, q.exam_code, v.id AS version_id, v.measured_as, v.status, v.pool, v.language, v.type, v.difficulty,
              (SELECT CAST(coalesce(json_agg(json_build_object('outlineVersion', ov.as_of, 'objective', a.objective_code,
                  'domain', o.domain_code) ORDER BY ov.as_of, a.position), '[]') AS text)
               FROM objective_assignment a JOIN outline_version ov ON ov.id = a.outline_id
               JOIN objective o ON o.outline_id = a.outline_id AND o.code = a.objective_code
               WHERE a.question_id = q.id) AS assignments,
              CASE WHEN json_array_length(CAST(v.labels AS json) -> 'enemies') = 0 THEN '[]' ELSE
                (SELECT CAST(coalesce(json_agg(e.id ORDER BY e.id), '[]') AS text) FROM question e
                 WHERE e.source_id IN (SELECT json_array_elements_text(CAST(v.labels AS json) -> 'enemies'))) END AS enemies,
              CASE WHEN json_array_length(CAST(v.labels AS json) -> 'siblings') = 0 THEN '[]' ELSE
                (SELECT CAST(coalesce(json_agg(s.id ORDER BY s.id), '[]') AS text) FROM question s
                 WHERE s.source_id IN (SELECT json_array_elements_text(CAST(v.labels AS json) -> 'siblings'))) END AS siblings,
              (SELECT CAST(json_agg(json_build_object('questionVersionId', p.id, 'measuredAs', p.measured_as) ORDER BY p.number) AS text)
               FROM question_version p WHERE p.question_id = q.id AND p.status IN ('published', 'retired')) AS versions
            FROM question q JOIN question_version v ON v.id = q.current_version_id
            WHERE q.id IN (SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            ORDER BY q.id
            """;

    /** Counts a change of each of these questions and tells it. Those without a published version say nothing. */
    Uni<List<OutgoingEvent>> changed(Transaction tx, Collection<UUID> questionIds) {
        return Multi.createFrom().iterable(questionIds).group().intoLists().of(CHUNK).map(ContentJson::write)
                .onItem().transformToUniAndConcatenate(ids -> tx.update(COUNT, ids).chain(() -> tx.select(READ, ids)))
                .collect().asList()
                .map(chunks -> chunks.stream().flatMap(rows -> events(rows).stream()).toList());
    }

    private static List<OutgoingEvent> events(List<Object[]> rows) {
        List<OutgoingEvent> events = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            QuestionChanged event = event(row);
            String id = event.questionId().toString();
            events.add(OutgoingEvent.of(Topics.QUESTIONS, id, "QuestionChanged", id, event.aggregateVersion(),
                    ContentJson.write(event)));
        }
        return events;
    }

    private static QuestionChanged event(Object[] row) {
        return new QuestionChanged(((Number) row[1]).longValue(), (UUID) row[0], (String) row[2], (UUID) row[3],
                (UUID) row[4], (String) row[5], (String) row[6], (String) row[7],
                QuestionType.named((String) row[8]).orElseThrow(), (String) row[9],
                List.of(ContentJson.read((String) row[10], QuestionChanged.Assignment[].class)), ids(row[11]), ids(row[12]),
                List.of(ContentJson.read((String) row[13], QuestionChanged.Version[].class)));
    }

    private static List<UUID> ids(Object json) {
        return List.of(ContentJson.read((String) json, UUID[].class));
    }
}
