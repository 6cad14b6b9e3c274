package io.readyroom.question.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.smallrye.mutiny.Uni;

/** Reads what the in-memory pools are made of. Keys and rationales are not among the columns. */
@Singleton
public class PublishedQuestions {

    private static final int CHUNK = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String READ = """
            SELECT q.id, v.id AS version_id, q.source_id, q.exam_code, v.type, v.pool, v.language, v.difficulty, v.components,
                   CAST(v.stimulus_id AS text), v.content, v.labels,
                   (SELECT string_agg(a.objective_code || ' ' || o.domain_code, ',' ORDER BY a.position)
                    FROM objective_assignment a
                    JOIN objective o ON o.outline_id = a.outline_id AND o.code = a.objective_code
                    WHERE a.question_id = q.id AND a.outline_id = (
                      SELECT n.outline_id FROM objective_assignment n JOIN outline_version ov ON ov.id = n.outline_id
                      WHERE n.question_id = q.id ORDER BY ov.as_of DESC LIMIT 1)) AS objectives,
                   (SELECT CAST(s.content AS json) ->> 'kind' FROM stimulus s WHERE s.id = v.stimulus_id) AS stimulus_kind
            FROM question q JOIN question_version v ON v.id = q.current_version_id
            WHERE v.status = 'published' AND q.id > $1
            ORDER BY q.id LIMIT $2
            """;

    /** All of them, in the order of their ids. */
    public Uni<List<PublishedQuestion>> load(Mutiny.Session session) {
        return loadAfter(session, BEFORE_ALL, new ArrayList<>());
    }

    private static Uni<List<PublishedQuestion>> loadAfter(Mutiny.Session session, UUID last, List<PublishedQuestion> loaded) {
        return HibernateTransaction.on(session).select(READ, last, CHUNK)
                .chain(rows -> {
                    rows.stream().map(PublishedQuestions::question).forEach(loaded::add);
                    return rows.size() < CHUNK ? Uni.createFrom().item(List.copyOf(loaded))
                            : loadAfter(session, (UUID) rows.get(CHUNK - 1)[0], loaded);
                });
    }

    private static PublishedQuestion question(Object[] row) {
        QuestionType type = QuestionType.named((String) row[4]).orElseThrow();
        Labels labels = ContentJson.read((String) row[11], Labels.class);
        List<String[]> objectives = Stream.of(((String) row[12]).split(",", -1)).map(pair -> pair.split(" ", -1)).toList();
        return new PublishedQuestion((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], type, (String) row[5],
                (String) row[6], (String) row[7], ((Number) row[8]).intValue(),
                row[9] == null ? null : UUID.fromString((String) row[9]), objectives.get(0)[1],
                objectives.stream().map(pair -> pair[0]).toList(), labels.enemies(), labels.siblings(),
                ContentJson.read((String) row[10], type.contentClass()).shape(), (String) row[13],
                labels.tags() != null && labels.tags().contains(Labels.PILOT));
    }
}
