package io.readyroom.exam.erasure;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Everything that is kept of people, by table. */
@Singleton
class ErasureRepository {

    /** In order of id, as everywhere that more than one session is locked. */
    private static final String LOCK = "SELECT id FROM exam_session WHERE learner_id = $1 ORDER BY id FOR UPDATE";
    /** Statements of their own: they see what was saved, or folded, while the first one waited. */
    private static final String SESSIONS = """
            SELECT id FROM exam_session WHERE learner_id = $1
            UNION SELECT id FROM folded_session WHERE learner_id = $1
            UNION SELECT session_id FROM seen_questions WHERE learner_id = $1
            """;
    /** Only added to, but for this function. */
    private static final String REMOVE_HISTORY = "SELECT erase_answer_history($1)";
    private static final String REMOVE_SESSIONS = """
            DELETE FROM exam_session WHERE learner_id = $1
            RETURNING id, version, exam, mode, status, clock_timestamp() AS removed_at
            """;

    private static final List<String> OF_SESSIONS = List.of(
            "DELETE FROM session_form WHERE session_id = ANY($1)",
            "DELETE FROM answer WHERE session_id = ANY($1)",
            "DELETE FROM late_answer WHERE session_id = ANY($1)",
            "DELETE FROM launch WHERE session_id = ANY($1)",
            "DELETE FROM event_ticket WHERE session_id = ANY($1)");

    private static final List<String> OF_ACCOUNT = List.of(
            "DELETE FROM folded_session WHERE learner_id = $1",
            "DELETE FROM seen_questions WHERE learner_id = $1",
            "DELETE FROM open_simulation WHERE learner_id = $1",
            "DELETE FROM assignment_attempt WHERE learner_id = $1",
            "DELETE FROM accommodation WHERE account_id = $1",
            "DELETE FROM entitlement WHERE account_id = $1",
            "DELETE FROM idempotency_key WHERE principal = $1");

    /** Until the transaction ends nobody saves into these sessions, or ends one. */
    Uni<Void> lockSessions(SqlConnection tx, UUID account) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(account)).replaceWithVoid();
    }

    /** What belongs to the sessions; they themselves are still there. */
    Uni<Void> removeOfSessions(SqlConnection tx, UUID account) {
        return tx.preparedQuery(REMOVE_HISTORY).execute(Tuple.of(account))
                .chain(() -> tx.preparedQuery(SESSIONS).execute(Tuple.of(account)))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new))
                .chain(sessions -> all(tx, OF_SESSIONS, Tuple.of(sessions)));
    }

    /** The sessions that aren't folded. */
    Uni<List<RemovedSession>> removeSessions(SqlConnection tx, UUID account) {
        return tx.preparedQuery(REMOVE_SESSIONS).execute(Tuple.of(account))
                .map(rows -> rows.stream().map(RemovedSession::from).toList());
    }

    Uni<Void> removeOfAccount(SqlConnection tx, UUID account) {
        return all(tx, OF_ACCOUNT, Tuple.of(account));
    }

    private static Uni<Void> all(SqlConnection tx, List<String> statements, Tuple arguments) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String statement : statements) {
            done = done.chain(() -> tx.preparedQuery(statement).execute(arguments).replaceWithVoid());
        }
        return done;
    }
}
