package io.readyroom.scoring.ability;

import static io.readyroom.scoring.ability.Columns.column;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.ability.Elo.Rating;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Abilities in the database. What is added is added to whatever the row holds then, so nobody locks one to read it. */
@ApplicationScoped
public class Abilities {

    private static final String RATINGS = """
            SELECT a.learner_id, a.exam, a.theta, a.answers FROM ability a
            JOIN unnest($1::uuid[], $2::text[]) AS w (learner_id, exam) USING (learner_id, exam)""";

    private static final String ADD = """
            INSERT INTO ability AS a (learner_id, exam, theta, answers, sessions, calibration, log_likelihood)
            SELECT d.learner_id, d.exam, d.theta, d.answers, d.sessions, d.calibration,
                   ($7::float8[])[(d.place - 1) * 41 + 1 : d.place * 41]
            FROM unnest($1::uuid[], $2::text[], $3::float8[], $4::int[], $5::int[], $6::int[]) WITH ORDINALITY
                 AS d (learner_id, exam, theta, answers, sessions, calibration, place)
            ORDER BY 1, 2
            ON CONFLICT (learner_id, exam) DO UPDATE
            SET theta = a.theta + excluded.theta, answers = a.answers + excluded.answers,
                sessions = a.sessions + excluded.sessions, changed_at = clock_timestamp(),
                log_likelihood = ARRAY(SELECT s.was + s.more
                                       FROM unnest(a.log_likelihood, excluded.log_likelihood) AS s (was, more))""";

    /** Not by ADD: what is taken back is no row that could stand alone. */
    private static final String CORRECT = """
            WITH held AS MATERIALIZED (
                SELECT a.learner_id, a.exam, d.answers, d.sessions, d.place
                FROM ability a JOIN unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) WITH ORDINALITY
                     AS d (learner_id, exam, answers, sessions, place) USING (learner_id, exam)
                ORDER BY 1, 2 FOR UPDATE OF a)
            UPDATE ability a
            SET answers = greatest(a.answers + h.answers, 0), sessions = greatest(a.sessions + h.sessions, 0),
                changed_at = clock_timestamp(),
                log_likelihood = ARRAY(SELECT s.was + s.more
                                       FROM unnest(a.log_likelihood, ($5::float8[])[(h.place - 1) * 41 + 1 : h.place * 41])
                                            AS s (was, more))
            FROM held h WHERE a.learner_id = h.learner_id AND a.exam = h.exam""";

    private static final String REPLACE = """
            WITH held AS MATERIALIZED (
                SELECT a.learner_id, d.answers, d.place
                FROM ability a JOIN unnest($2::uuid[], $3::int[], $4::int[]) WITH ORDINALITY
                     AS d (learner_id, answers, sessions, place) USING (learner_id)
                WHERE a.exam = $1 AND a.sessions = d.sessions AND a.changed_at < $7
                ORDER BY 1 FOR UPDATE OF a)
            UPDATE ability a
            SET answers = h.answers, calibration = $5, changed_at = clock_timestamp(),
                log_likelihood = ($6::float8[])[(h.place - 1) * 41 + 1 : h.place * 41]
            FROM held h WHERE a.learner_id = h.learner_id AND a.exam = $1""";

    private static final String OF_LEARNERS = """
            SELECT learner_id, exam, answers, sessions, calibration, log_likelihood FROM ability
            WHERE learner_id = ANY($1) ORDER BY 1, 2""";

    private static final String OF_LEARNER = """
            SELECT learner_id, exam, answers, sessions, calibration, log_likelihood FROM ability
            WHERE learner_id = $1 AND exam = $2""";

    record Owner(UUID learnerId, String exam) {
    }

    /** What a batch adds for one learner in one exam. */
    record Addition(Owner owner, double theta, int answers, int sessions, int calibration, Evidence evidence) {
    }

    /** A learner's ability in an exam; empty when no first attempt was ever scored. */
    public Uni<Optional<Ability>> find(SqlClient client, UUID learnerId, String exam) {
        return client.preparedQuery(OF_LEARNER).execute(Tuple.of(learnerId, exam))
                .map(rows -> rows.stream().map(Abilities::ability).findFirst());
    }

    /** All abilities of these learners. */
    public Uni<List<Ability>> of(SqlClient client, Collection<UUID> learners) {
        return client.preparedQuery(OF_LEARNERS).execute(Tuple.of(learners.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(Abilities::ability).toList());
    }

    Uni<Map<Owner, Rating>> ratings(SqlConnection tx, Collection<Owner> owners) {
        List<Owner> wanted = List.copyOf(owners);
        return tx.preparedQuery(RATINGS).execute(Tuple.of(column(wanted, Owner::learnerId, UUID[]::new),
                column(wanted, Owner::exam, String[]::new))).map(Abilities::ratings);
    }

    private static Map<Owner, Rating> ratings(RowSet<Row> rows) {
        Map<Owner, Rating> ratings = new HashMap<>();
        rows.forEach(row -> ratings.put(new Owner(row.getUUID("learner_id"), row.getString("exam")),
                new Rating(row.getDouble("theta"), row.getInteger("answers"))));
        return ratings;
    }

    Uni<Void> add(SqlConnection tx, List<Addition> additions) {
        return additions.isEmpty() ? Uni.createFrom().voidItem()
                : tx.preparedQuery(ADD).execute(Tuple.from(List.of(
                        column(additions, one -> one.owner().learnerId(), UUID[]::new),
                        column(additions, one -> one.owner().exam(), String[]::new),
                        column(additions, Addition::theta, Double[]::new),
                        column(additions, Addition::answers, Integer[]::new),
                        column(additions, Addition::sessions, Integer[]::new),
                        column(additions, Addition::calibration, Integer[]::new),
                        packed(additions, Addition::evidence)))).replaceWithVoid();
    }

    /** Adds what may as well be negative, but for {@code theta}: Elo can't go back. A row that isn't there stays so. */
    Uni<Void> correct(SqlConnection tx, List<Addition> changes) {
        return changes.isEmpty() ? Uni.createFrom().voidItem()
                : tx.preparedQuery(CORRECT).execute(Tuple.of(column(changes, one -> one.owner().learnerId(), UUID[]::new),
                        column(changes, one -> one.owner().exam(), String[]::new),
                        column(changes, Addition::answers, Integer[]::new),
                        column(changes, Addition::sessions, Integer[]::new),
                        packed(changes, Addition::evidence))).replaceWithVoid();
    }

    /**
     * Puts what all answers say by the parameters of one calibration in the place of what was added bit by bit. A row that has
     * heard of another session than those stays as it is.
     *
     * @param abilities of one exam, from all sessions
     * @param readAt when reading those sessions began
     * @return how many rows were replaced
     */
    public Uni<Integer> replace(SqlClient client, String exam, int calibration, List<Ability> abilities,
            OffsetDateTime readAt) {
        return client.preparedQuery(REPLACE).execute(Tuple.from(List.of(exam,
                column(abilities, Ability::learnerId, UUID[]::new), column(abilities, Ability::answers, Integer[]::new),
                column(abilities, Ability::sessions, Integer[]::new), calibration, packed(abilities, Ability::evidence),
                readAt))).map(RowSet::rowCount);
    }

    private static Ability ability(Row row) {
        Double[] values = row.getArrayOfDoubles("log_likelihood");
        return new Ability(row.getUUID("learner_id"), row.getString("exam"), row.getInteger("answers"),
                row.getInteger("sessions"), row.getInteger("calibration"),
                Evidence.of(IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray()));
    }

    /** One after the other: PostgreSQL takes arrays apart to the last element, so rows are cut out of one. */
    private static <T> Double[] packed(List<T> rows, Function<T, Evidence> evidence) {
        List<Double> values = new ArrayList<>(rows.size() * Nodes.COUNT);
        rows.forEach(row -> values.addAll(List.of(evidence.apply(row).boxed())));
        return values.toArray(Double[]::new);
    }
}
