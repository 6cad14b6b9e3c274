package io.readyroom.exam.preparation;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.assignment.Assignment;
import io.readyroom.exam.question.Form;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class PreparationRepository {

    /** A twin of another replica waits for the row of the first, and finds it leased. */
    private static final String LEASE = """
            INSERT INTO form_preparation AS p (assignment_id, leased_until)
            SELECT a.id, clock_timestamp() + $2::int * interval '1 s' FROM assignment a
            WHERE a.closes_at > clock_timestamp() AND a.closed_at IS NULL AND a.mode <> 'diagnostic'
              AND a.opens_at <= clock_timestamp() + $1::int * interval '1 s'
              AND NOT EXISTS (SELECT FROM form_preparation f WHERE f.assignment_id = a.id
                              AND (f.done_for = a.opens_at OR f.leased_until > clock_timestamp()))
            ORDER BY a.opens_at, a.id LIMIT 1
            ON CONFLICT (assignment_id) DO UPDATE SET leased_until = excluded.leased_until
            WHERE p.leased_until <= clock_timestamp()
            RETURNING p.assignment_id
            """;
    /** Forms that are taken count too: their candidates have begun. */
    private static final String READ = """
            SELECT %s, f.forms, f.last, coalesce(a.expected_candidates, (
                SELECT count(*) FROM candidate c WHERE c.organisation_id = a.organisation_id AND c.livemode = a.livemode
                  AND c.group_name = a.group_name), 0) AS wanted
            FROM assignment a CROSS JOIN LATERAL (
              SELECT count(*) AS forms, coalesce(max(number), 0) AS last FROM prepared_form WHERE assignment_id = a.id) f
            WHERE a.id = $1
            """.formatted(Assignment.COLUMNS);
    private static final String INSERT = "INSERT INTO prepared_form (assignment_id, number, created_at, "
            + StoredForm.COLUMNS + ") VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    private static final String RENEW = """
            UPDATE form_preparation SET leased_until = clock_timestamp() + $2::int * interval '1 s' WHERE assignment_id = $1
            """;
    private static final String FINISH = """
            UPDATE form_preparation p SET done_for = $2, leased_until = clock_timestamp() WHERE assignment_id = $1
            """;
    private static final String FORGET = """
            DELETE FROM prepared_form p USING assignment a
            WHERE a.id = p.assignment_id AND (p.created_at < clock_timestamp() - interval '1 day'
              OR a.closed_at IS NOT NULL OR a.closes_at <= clock_timestamp())
            """;

    private final Pool pool;

    PreparationRepository(Pool pool) {
        this.pool = pool;
    }

    /** An assignment that opens soon, is not prepared, and is this replica's for a while. */
    Uni<Optional<UUID>> lease(Duration ahead, Duration lease) {
        return pool.preparedQuery(LEASE).execute(Tuple.of(seconds(ahead), seconds(lease)))
                .map(rows -> rows.size() == 0 ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("assignment_id")));
    }

    Uni<Preparation> read(UUID assignmentId) {
        return pool.preparedQuery(READ).execute(Tuple.of(assignmentId)).map(PreparationRepository::preparation);
    }

    /** Stores forms behind those that are there, and stays at work. */
    Uni<Void> add(Preparation preparation, List<Form> forms, Duration lease) {
        UUID id = preparation.assignment().id();
        return pool.withTransaction(tx -> insert(tx, preparation, forms)
                .chain(() -> tx.preparedQuery(RENEW).execute(Tuple.of(id, seconds(lease)))))
                .replaceWithVoid();
    }

    Uni<Void> finish(Assignment assignment) {
        return pool.preparedQuery(FINISH)
                .execute(Tuple.of(assignment.id(), assignment.opensAt().atOffset(ZoneOffset.UTC))).replaceWithVoid();
    }

    /** Deletes what is too old, or of an assignment that is over. */
    Uni<Integer> forget() {
        return pool.preparedQuery(FORGET).execute().map(RowSet::rowCount);
    }

    private static Uni<RowSet<Row>> insert(SqlConnection tx, Preparation preparation, List<Form> forms) {
        List<Tuple> rows = new ArrayList<>(forms.size());
        for (Form form : forms) {
            List<Object> values = new ArrayList<>();
            values.add(preparation.assignment().id());
            values.add(preparation.last() + rows.size() + 1);
            values.addAll(List.of(StoredForm.values(form)));
            rows.add(Tuple.from(values));
        }
        return tx.preparedQuery(INSERT).executeBatch(rows);
    }

    private static Preparation preparation(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new Preparation(Assignment.from(row.getDelegate()), row.getLong("wanted").intValue(),
                row.getLong("forms").intValue(), row.getInteger("last"));
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
