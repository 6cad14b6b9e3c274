package io.readyroom.scoring.ability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.claim.LearnerRecords;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Evidence adds up, so an account's is its own and its guests'; of the Elo ratings it is the mean, by the answers that each has
 * seen.
 */
@ApplicationScoped
class AbilityRecords implements LearnerRecords {

    /** One guest after the other: one statement can't touch the row of an account twice that claims two. */
    private static final String MOVE = """
            WITH moved AS (DELETE FROM ability WHERE learner_id = $1
                           RETURNING exam, theta, answers, sessions, log_likelihood, calibration)
            INSERT INTO ability AS a (learner_id, exam, theta, answers, sessions, log_likelihood, calibration)
            SELECT $2, m.exam, m.theta, m.answers, m.sessions, m.log_likelihood, m.calibration FROM moved m ORDER BY 2
            ON CONFLICT (learner_id, exam) DO UPDATE
            SET theta = (a.theta * a.answers + excluded.theta * excluded.answers)
                        / greatest(a.answers + excluded.answers, 1),
                answers = a.answers + excluded.answers, sessions = a.sessions + excluded.sessions,
                changed_at = clock_timestamp(), calibration = least(a.calibration, excluded.calibration),
                log_likelihood = ARRAY(SELECT s.was + s.more
                                       FROM unnest(a.log_likelihood, excluded.log_likelihood) AS s (was, more))""";

    private static final String ERASE = "DELETE FROM ability WHERE learner_id = $1";

    @Override
    public Uni<Void> move(SqlConnection tx, Map<UUID, UUID> accounts) {
        Uni<Void> moved = Uni.createFrom().voidItem();
        for (UUID guest : inOrderOfAccounts(accounts)) {
            moved = moved.chain(() -> tx.preparedQuery(MOVE).execute(Tuple.of(guest, accounts.get(guest))).replaceWithVoid());
        }
        return moved;
    }

    @Override
    public Uni<Void> erase(SqlConnection tx, UUID learner) {
        return tx.preparedQuery(ERASE).execute(Tuple.of(learner)).replaceWithVoid();
    }

    /** The order in which results lock their rows; the guests' own are nobody else's meanwhile. */
    private static List<UUID> inOrderOfAccounts(Map<UUID, UUID> accounts) {
        return accounts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, UUID> one) -> one.getValue().toString())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }
}
