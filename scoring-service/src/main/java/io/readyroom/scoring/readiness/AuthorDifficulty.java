package io.readyroom.scoring.readiness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** The author's easy, medium, hard as b = −1, 0, +1 with a = 1 (domain, section 6); c by the question's type. */
@DefaultBean
@ApplicationScoped
class AuthorDifficulty implements Parameters {

    private static final String DIFFICULTIES = """
            SELECT v.question_version_id, q.data ->> 'difficulty' AS difficulty
            FROM question_version v JOIN question_facts q USING (question_id)
            WHERE v.question_version_id = ANY($1)""";

    @Override
    public Uni<Map<UUID, Estimate>> of(SqlClient client, List<ExamSessionSubmitted> sessions) {
        UUID[] versions = sessions.stream().flatMap(session -> session.slots().stream()).map(Slot::questionVersionId).distinct()
                .toArray(UUID[]::new);
        return client.preparedQuery(DIFFICULTIES).execute(Tuple.of(versions)).map(rows -> {
            Map<UUID, String> difficulties = new HashMap<>();
            rows.forEach(row -> difficulties.put(row.getUUID("question_version_id"), row.getString("difficulty")));
            return estimates(sessions, difficulties);
        });
    }

    private static Map<UUID, Estimate> estimates(List<ExamSessionSubmitted> sessions, Map<UUID, String> difficulties) {
        Map<UUID, Estimate> estimates = new HashMap<>();
        for (ExamSessionSubmitted session : sessions) {
            for (Slot slot : session.slots()) {
                estimates.put(slot.questionVersionId(),
                        new Estimate(new Item(1, difficulty(difficulties.get(slot.questionVersionId())),
                                GuessFloor.of(slot, session.facts().gradingPolicy())), false));
            }
        }
        return estimates;
    }

    /** A question of which nothing has arrived is taken for one of the middle. */
    private static double difficulty(String thought) {
        return "easy".equals(thought) ? -1 : "hard".equals(thought) ? 1 : 0;
    }
}
