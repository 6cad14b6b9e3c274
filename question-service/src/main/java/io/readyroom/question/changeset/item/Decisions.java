package io.readyroom.question.changeset.item;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Accepts and rejects items, by name or as many as a filter fits, by one statement. */
@Singleton
public class Decisions {

    /** Its parameters begin at 2: names as JSON or null, kind, relation, objective; the first is the change set. */
    private static final String SELECTED = """
            i.change_set_id = $1 AND CASE WHEN CAST($2 AS text) IS NOT NULL
              THEN (i.question_id, i.kind) IN (
                SELECT CAST(e ->> 'question' AS uuid), e ->> 'kind'
                FROM json_array_elements(CAST(CAST($3 AS text) AS json)) AS e)
              ELSE i.state = 'open' AND (CAST($4 AS text) IS NULL OR i.kind = $5)
                AND (CAST($6 AS text) IS NULL OR i.relation = $7)
                AND (CAST($8 AS text) IS NULL OR EXISTS (
                  SELECT 1 FROM json_array_elements_text(CAST(i.base_codes AS json)) AS b(code) WHERE b.code = $9)) END
            """;
    private static final String UNDECIDED = """
            SELECT q.source_id FROM change_item i JOIN question q ON q.id = i.question_id
            WHERE %s AND i.kind = 'assignment' AND i.objectives IS NULL ORDER BY q.source_id LIMIT 20
            """.formatted(SELECTED);
    private static final String DECIDE = """
            UPDATE change_item i SET state = CAST($10 AS text), decided_by = CAST($11 AS uuid), decided_at = clock_timestamp(),
              objectives = coalesce(CAST($12 AS text), i.objectives)
            WHERE %s
            """.formatted(SELECTED);

    /**
     * What is decided.
     *
     * @param objectives for accepted assignments, in the place of what is proposed; or null
     */
    public record Decision(boolean accept, List<String> objectives, UUID by) {
    }

    /** Bank ids of questions that can't be accepted like this: nobody has said what they count at. Twenty at most. */
    public Uni<List<String>> undecidable(Transaction tx, UUID changeSet, ItemSelection selection, Decision decision) {
        return !decision.accept() || decision.objectives() != null ? Uni.createFrom().item(List.of())
                : tx.select(UNDECIDED, arguments(changeSet, selection).toArray())
                        .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    /** Answers how many items it was about. */
    public Uni<Integer> decide(Transaction tx, UUID changeSet, ItemSelection selection, Decision decision) {
        List<Object> arguments = arguments(changeSet, selection);
        arguments.add((decision.accept() ? ItemState.ACCEPTED : ItemState.REJECTED).wireName());
        arguments.add(decision.by());
        arguments.add(decision.objectives() == null ? null : ContentJson.write(decision.objectives()));
        return tx.update(DECIDE, arguments.toArray());
    }

    private static List<Object> arguments(UUID changeSet, ItemSelection selection) {
        String named = selection.named() == null ? null : ContentJson.write(selection.named());
        String kind = selection.kind() == null ? null : selection.kind().wireName();
        List<Object> arguments = new ArrayList<>();
        arguments.add(changeSet);
        arguments.add(named);
        arguments.add(named);
        arguments.add(kind);
        arguments.add(kind);
        arguments.add(selection.relation());
        arguments.add(selection.relation());
        arguments.add(selection.objective());
        arguments.add(selection.objective());
        return arguments;
    }
}
