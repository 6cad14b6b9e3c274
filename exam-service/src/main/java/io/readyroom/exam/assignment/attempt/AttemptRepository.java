package io.readyroom.exam.assignment.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class AttemptRepository {

    /** In the order of the primary key. OFFSET 0: one session after the other, each in its partition. */
    private static final String AFTER = """
            SELECT c.external_id, t.learner_id, t.attempt, t.session_id, s.status, s.started_at, s.submitted_at, s.measured
            FROM assignment_attempt t
            CROSS JOIN LATERAL (
              SELECT status, started_at, submitted_at, measured FROM any_session WHERE id = t.session_id OFFSET 0) s
            JOIN candidate c ON c.id = t.learner_id
            WHERE t.assignment_id = $1 AND (t.learner_id, t.attempt) > ($2, $3)
            ORDER BY t.learner_id, t.attempt LIMIT $4
            """;

    private final Pool pool;

    AttemptRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<AttemptResponse>> after(UUID assignmentId, AttemptCursor place, int limit) {
        return pool.preparedQuery(AFTER).execute(Tuple.of(assignmentId, place.candidateId(), place.attempt(), limit))
                .map(rows -> {
                    List<AttemptResponse> attempts = new ArrayList<>(rows.size());
                    rows.forEach(row -> attempts.add(AttemptResponse.from(row)));
                    return attempts;
                });
    }
}
