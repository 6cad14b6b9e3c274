package io.readyroom.scoring.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads of sessions what operators may know. */
@Singleton
class TimelineRepository {

    private static final String SUBMISSION = """
            SELECT s.submitted_at, s.received_at, p.since, p.question_version_id, clock_timestamp() AS read_at
            FROM submission s LEFT JOIN pending_grading p USING (session_id) WHERE s.session_id = $1""";
    private static final String GRADINGS = """
            SELECT r.revision, r.is_current, r.scored_at, r.key_revisions, r.rules_revision, r.rescoring_id, c.cause
            FROM result r LEFT JOIN rescoring c ON c.id = r.rescoring_id
            WHERE r.session_id = $1 ORDER BY r.revision""";

    /** Fails with {@code not-found} when the session was never submitted, as far as is known here. */
    Uni<TakenSubmission> require(SqlClient client, UUID sessionId) {
        return client.preparedQuery(SUBMISSION).execute(Tuple.of(sessionId)).map(rows -> rows.stream().findFirst()
                .map(TakenSubmission::from).orElseThrow(() -> ProblemException.notFound("The session")));
    }

    /** Every revision of the result, the first one first. */
    Uni<List<Grading>> gradings(SqlClient client, UUID sessionId) {
        return client.preparedQuery(GRADINGS).execute(Tuple.of(sessionId))
                .map(rows -> rows.stream().map(Grading::from).toList());
    }
}
