package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineComparison;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * Proposes by a map where the published questions of an outline go in another one: by one statement, however many there are. A
 * question whose every objective carries over needs nobody; the others wait in the queue, with what the map says of them. Those
 * that the other outline has already, or the change set, are left alone.
 */
@Singleton
public class Remap {

    private static final String PROPOSE = """
            WITH map AS MATERIALIZED (
              SELECT e ->> 'from' AS code, e -> 'to' AS targets, CAST(e ->> 'carries' AS boolean) AS carries,
                json_array_length(e -> 'to') = 1 AS single, CAST(e ->> 'rank' AS int) AS rank
              FROM json_array_elements(CAST(CAST($1 AS text) AS json)) AS e),
            moving AS (
              SELECT a.question_id, CAST(json_agg(a.objective_code ORDER BY a.position) AS text) AS codes,
                bool_and(coalesce(m.carries, false)) AS carries, bool_and(coalesce(m.single, false)) AS single,
                max(coalesce(m.rank, 5)) AS rank
              FROM objective_assignment a LEFT JOIN map m ON m.code = a.objective_code
              WHERE a.outline_id = $2 GROUP BY a.question_id),
            target AS (
              SELECT t.question_id, CAST(json_agg(t.code ORDER BY t.place) AS text) AS codes
              FROM (SELECT a.question_id, x.code, min(a.position * 1000 + x.n) AS place
                    FROM objective_assignment a JOIN map m ON m.code = a.objective_code
                    CROSS JOIN LATERAL json_array_elements_text(m.targets) WITH ORDINALITY AS x(code, n)
                    WHERE a.outline_id = $3 GROUP BY a.question_id, x.code) t
              GROUP BY t.question_id)
            INSERT INTO change_item (change_set_id, question_id, kind, state, base_version_id, base_outline_id, base_codes,
                                     outline_id, relation, objectives, candidates)
            SELECT CAST($4 AS uuid), q.id, 'assignment', CASE WHEN p.carries THEN 'carried' ELSE 'open' END, v.id,
              CAST($5 AS uuid), p.codes, CAST($6 AS uuid),
              CASE p.rank WHEN 1 THEN 'same' WHEN 2 THEN 'renamed' WHEN 3 THEN 'merged' WHEN 4 THEN 'split' ELSE 'removed' END,
              CASE WHEN p.single THEN t.codes END, coalesce(t.codes, '[]')
            FROM moving p JOIN question q ON q.id = p.question_id
            JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            LEFT JOIN target t ON t.question_id = p.question_id
            WHERE NOT EXISTS (SELECT 1 FROM objective_assignment o WHERE o.question_id = q.id AND o.outline_id = $7)
              AND NOT EXISTS (SELECT 1 FROM change_item i
                              WHERE i.change_set_id = $8 AND i.question_id = q.id AND i.kind = 'assignment')
            """;
    /** What asks least of a person first. */
    private static final List<String> RELATIONS = List.of("same", "renamed", "merged", "split", "removed");

    private record Entry(String from, List<String> to, boolean carries, int rank) {

        static Entry of(ObjectiveMap.Relation relation, OutlineComparison comparison) {
            return new Entry(relation.from(), relation.to(), comparison.carriesOver(relation),
                    1 + RELATIONS.indexOf(relation.relation()));
        }
    }

    /** Answers how many questions it made an item for. */
    public Uni<Integer> propose(Transaction tx, UUID changeSet, UUID from, UUID to, ObjectiveMap map) {
        OutlineComparison comparison = new OutlineComparison(map, false);
        String json = ContentJson.write(map.objectives().stream().map(relation -> Entry.of(relation, comparison)).toList());
        return tx.update(PROPOSE, json, from, from, changeSet, from, to, to, changeSet);
    }
}
