package io.readyroom.scoring.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads where questions stand from the bank's copies. */
@ApplicationScoped
class PlacementRepository {

    private static final String OF_QUESTIONS = """
            SELECT q.question_id, a.value ->> 'outlineVersion' AS outline, a.value ->> 'objective' AS objective
            FROM question_facts q CROSS JOIN json_array_elements(q.data -> 'objectiveAssignments') AS a
            WHERE q.question_id = ANY($1)""";

    /** Asks nothing when there are no questions, which is the rule: an outline is in force for months. */
    Uni<Placements> of(SqlClient client, Stream<UUID> questions) {
        UUID[] ids = questions.distinct().toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(Placements.NONE);
        }
        return client.preparedQuery(OF_QUESTIONS).execute(Tuple.of(ids)).map(rows -> {
            Map<UUID, Map<String, String>> objectives = new HashMap<>();
            rows.forEach(row -> objectives.computeIfAbsent(row.getUUID("question_id"), question -> new HashMap<>())
                    .put(row.getString("outline"), row.getString("objective")));
            return new Placements(objectives);
        });
    }
}
