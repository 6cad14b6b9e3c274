package io.readyroom.scoring.ability;

import static io.readyroom.scoring.ability.Columns.column;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Parameter sets in the database, and those that were read lately in memory. */
@ApplicationScoped
public class ParameterSets {

    private static final String LATEST = "SELECT coalesce(max(number), 0) AS number FROM calibration WHERE exam = $1";

    private static final String ITEMS = """
            SELECT i.measured_as, i.model, i.discrimination, i.difficulty, i.guess_floor
            FROM calibration c LEFT JOIN calibration_item i USING (exam, number)
            WHERE c.exam = $1 AND c.number = $2""";

    private static final String ADD = """
            INSERT INTO calibration (exam, number, learners, answers, through, cycles, converged, log_likelihood)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String ADD_ITEMS = """
            INSERT INTO calibration_item (exam, number, measured_as, model, discrimination, difficulty, guess_floor, answers)
            SELECT $1::text, $2::int, i.* FROM unnest($3::uuid[], $4::text[], $5::float8[], $6::float8[], $7::float8[], $8::int[]) AS i
            ORDER BY 3""";

    /** How long another replica may go on with the set before. */
    private static final Duration STALE = Duration.ofSeconds(30);
    /** One of a thousand items takes about 100 KB. */
    private static final int KEPT = 64;

    private final Cache<String, Integer> latest = Caffeine.newBuilder().expireAfterWrite(STALE).build();
    private final Cache<Name, ParameterSet> known = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** The newest set of an exam, or one of half a minute ago; the empty one where there is none yet. */
    public Uni<ParameterSet> latest(SqlClient client, String exam) {
        Integer number = latest.getIfPresent(exam);
        return number == null ? refresh(client, exam) : require(client, exam, number);
    }

    /** The newest set, as the database has it now. */
    public Uni<ParameterSet> refresh(SqlClient client, String exam) {
        return client.preparedQuery(LATEST).execute(Tuple.of(exam))
                .map(rows -> rows.iterator().next().getInteger("number"))
                .call(number -> require(client, exam, number))
                .invoke(number -> latest.put(exam, number))
                .chain(number -> require(client, exam, number));
    }

    private Uni<ParameterSet> require(SqlClient client, String exam, int number) {
        return find(client, exam, number)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("A calibration that was there is gone")));
    }

    /** A certain set; empty when there is none of that number. */
    public Uni<Optional<ParameterSet>> find(SqlClient client, String exam, int number) {
        ParameterSet set = number == 0 ? ParameterSet.none(exam) : known.getIfPresent(new Name(exam, number));
        return set != null ? Uni.createFrom().item(Optional.of(set))
                : client.preparedQuery(ITEMS).execute(Tuple.of(exam, number)).map(rows -> set(exam, number, rows))
                        .invoke(read -> read.ifPresent(one -> known.put(new Name(exam, number), one)));
    }

    /**
     * Adds a set. Fails on the key when another replica was first: two sets of one number would be two truths.
     *
     * @param answers of each item, that it was estimated from
     */
    public Uni<Void> add(SqlConnection tx, ParameterSet set, Map<UUID, Integer> answers, Origin origin) {
        List<Map.Entry<UUID, ItemParameters>> items = List.copyOf(set.items().entrySet());
        return tx.preparedQuery(ADD).execute(Tuple.from(Arrays.asList(set.exam(), set.number(), origin.learners(),
                origin.answers(), origin.through(), origin.cycles(), origin.converged(), origin.logLikelihood())))
                .chain(() -> tx.preparedQuery(ADD_ITEMS).execute(Tuple.from(List.of(set.exam(), set.number(),
                        column(items, Map.Entry::getKey, UUID[]::new),
                        column(items, item -> item.getValue().model().slug(), String[]::new),
                        column(items, item -> item.getValue().a(), Double[]::new),
                        column(items, item -> item.getValue().b(), Double[]::new),
                        column(items, item -> item.getValue().c(), Double[]::new),
                        column(items, item -> answers.getOrDefault(item.getKey(), 0), Integer[]::new)))))
                .replaceWithVoid();
    }

    private static Optional<ParameterSet> set(String exam, int number, RowSet<Row> rows) {
        Map<UUID, ItemParameters> items = new HashMap<>();
        rows.forEach(row -> {
            if (row.getUUID("measured_as") != null) {
                items.put(row.getUUID("measured_as"), new ItemParameters(row.getDouble("discrimination"),
                        row.getDouble("difficulty"), row.getDouble("guess_floor"), Model.ofSlug(row.getString("model")),
                        number));
            }
        });
        return rows.rowCount() == 0 ? Optional.empty() : Optional.of(new ParameterSet(exam, number, items));
    }

    /**
     * What a set was estimated from, and how that went.
     *
     * @param through the newest session that was read, or null
     */
    public record Origin(int learners, int answers, UUID through, int cycles, boolean converged, double logLikelihood) {
    }

    private record Name(String exam, int number) {
    }
}
