package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.claim.LearnerRecords;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Goals in the database, one a learner and exam. */
@ApplicationScoped
class GoalRepository implements LearnerRecords {

    private static final String SET = """
            INSERT INTO study_plan AS p (learner_id, exam, exam_date, hours_per_week, audience, known)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (learner_id, exam) DO UPDATE
            SET exam_date = excluded.exam_date, hours_per_week = excluded.hours_per_week, audience = excluded.audience,
                known = excluded.known, set_at = clock_timestamp()
            RETURNING exam, exam_date, hours_per_week, audience, known, set_at""";

    private static final String OF_LEARNER = """
            SELECT exam, exam_date, hours_per_week, audience, known, set_at FROM study_plan
            WHERE learner_id = $1 AND exam = $2""";

    /** Who has both keeps the account's. */
    private static final String MOVE = """
            WITH moved AS (
                DELETE FROM study_plan p USING unnest($1::uuid[], $2::uuid[]) AS a (guest_id, account_id)
                WHERE p.learner_id = a.guest_id
                RETURNING a.account_id, p.exam, p.exam_date, p.hours_per_week, p.audience, p.known, p.set_at)
            INSERT INTO study_plan (learner_id, exam, exam_date, hours_per_week, audience, known, set_at)
            SELECT DISTINCT ON (account_id, exam) * FROM moved ORDER BY account_id, exam, set_at DESC
            ON CONFLICT DO NOTHING""";

    private static final String ERASE = "DELETE FROM study_plan WHERE learner_id = $1";

    Uni<Goal> set(SqlClient client, UUID learner, String exam, PlanRequest request) {
        return client.preparedQuery(SET).execute(Tuple.of(learner, exam, request.examDate(), request.hoursPerWeek(),
                request.audience().slug(), request.known().stream().distinct().toArray(String[]::new)))
                .map(rows -> goal(rows.iterator().next()));
    }

    Uni<Optional<Goal>> find(SqlClient client, UUID learner, String exam) {
        return client.preparedQuery(OF_LEARNER).execute(Tuple.of(learner, exam))
                .map(rows -> rows.stream().findFirst().map(GoalRepository::goal));
    }

    @Override
    public Uni<Void> move(SqlConnection tx, Map<UUID, UUID> accounts) {
        UUID[] guests = accounts.keySet().toArray(UUID[]::new);
        UUID[] owners = List.of(guests).stream().map(accounts::get).toArray(UUID[]::new);
        return tx.preparedQuery(MOVE).execute(Tuple.of(guests, owners)).replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(SqlConnection tx, UUID learner) {
        return tx.preparedQuery(ERASE).execute(Tuple.of(learner)).replaceWithVoid();
    }

    private static Goal goal(Row row) {
        LocalDate date = row.getLocalDate("exam_date");
        return new Goal(row.getString("exam"), date, row.getInteger("hours_per_week"), Audience.of(row.getString("audience")),
                List.of(row.getArrayOfStrings("known")), row.getOffsetDateTime("set_at").toInstant());
    }
}
