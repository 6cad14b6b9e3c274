package io.readyroom.scoring.erasure;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sessions of learners with all that hangs on them, and what belongs to no feature. */
@Singleton
class ErasureRepository {

    private static final String OF_SESSIONS = """
            DELETE FROM %s WHERE session_id IN (SELECT session_id FROM submission WHERE learner_id = $1)""";
    private static final String REMOVE_PARKED = OF_SESSIONS.formatted("pending_grading");
    private static final String REMOVE_CROSSINGS = OF_SESSIONS.formatted("rescoring_crossing");
    private static final String REMOVE_RESULTS = OF_SESSIONS.formatted("result");
    private static final String REMOVE_SUBMISSIONS = "DELETE FROM submission WHERE learner_id = $1";
    /** A preview reads without the learner's lock: what it found just before stays behind without its session. */
    private static final String REMOVE_STRAY_CROSSINGS = """
            DELETE FROM rescoring_crossing c
            WHERE NOT EXISTS (SELECT FROM submission s WHERE s.session_id = c.session_id)""";
    private static final String GUESTS = "SELECT guest_id FROM guest_claim WHERE account_id = $1 ORDER BY guest_id";
    private static final String REMOVE_CLAIMS = "DELETE FROM guest_claim WHERE account_id = $1 OR guest_id = $1";
    private static final String REMOVE_ANSWERS = "DELETE FROM idempotency_key WHERE principal = $1";

    /** Sessions that wait for a key. */
    Uni<Void> removeParked(SqlConnection tx, UUID learner) {
        return run(tx, REMOVE_PARKED, learner);
    }

    /** Guests whom the account has claimed. */
    Uni<List<UUID>> guests(SqlConnection tx, UUID account) {
        return tx.preparedQuery(GUESTS).execute(Tuple.of(account))
                .map(rows -> rows.stream().map(row -> row.getUUID("guest_id")).toList());
    }

    Uni<Void> removeClaims(SqlConnection tx, UUID account) {
        return run(tx, REMOVE_CLAIMS, account);
    }

    /** Sessions, results and all; answers how many sessions there were. */
    Uni<Integer> removeSessions(SqlConnection tx, UUID learner) {
        return run(tx, REMOVE_PARKED, learner)
                .chain(() -> run(tx, REMOVE_CROSSINGS, learner))
                .chain(() -> run(tx, REMOVE_RESULTS, learner))
                .chain(() -> tx.preparedQuery(REMOVE_SUBMISSIONS).execute(Tuple.of(learner)))
                .map(RowSet::rowCount)
                .call(() -> tx.preparedQuery(REMOVE_STRAY_CROSSINGS).execute());
    }

    /** Answers that are kept under Idempotency-Keys. */
    Uni<Void> removeAnswers(SqlConnection tx, UUID principal) {
        return run(tx, REMOVE_ANSWERS, principal);
    }

    private static Uni<Void> run(SqlConnection tx, String sql, UUID person) {
        return tx.preparedQuery(sql).execute(Tuple.of(person)).replaceWithVoid();
    }
}
