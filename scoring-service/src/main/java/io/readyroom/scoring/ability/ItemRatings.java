package io.readyroom.scoring.ability;

import static io.readyroom.scoring.ability.Columns.column;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.scoring.ability.Elo.Rating;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Elo ratings of items in the database. Everybody who sits a form moves the same rows, so they are added to, once a batch, and
 * never locked to be read: what another replica added meanwhile is seen with the next batch.
 */
@ApplicationScoped
public class ItemRatings {

    private static final String READ = """
            SELECT measured_as, difficulty, answers, guess_floor FROM item_rating WHERE measured_as = ANY($1)""";

    private static final String OF_EXAM = """
            SELECT measured_as, difficulty, answers, guess_floor FROM item_rating WHERE exam = $1""";

    private static final String ADD = """
            INSERT INTO item_rating AS r (measured_as, exam, author_difficulty, difficulty, answers, guess_floor)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::float8[], $4::float8[], $5::int[], $6::float8[]) ORDER BY 1
            ON CONFLICT (measured_as) DO UPDATE
            SET difficulty = r.difficulty + excluded.difficulty - excluded.author_difficulty,
                answers = r.answers + excluded.answers, guess_floor = excluded.guess_floor
            RETURNING measured_as, difficulty, answers, guess_floor""";

    private static final int KEPT = 200_000;

    private final Cache<UUID, Rating> known = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Where an item of Elo stands. */
    public record RatedItem(double difficulty, int answers, double floor) {
    }

    /**
     * How far a batch moves an item.
     *
     * @param author difficulty that it began with
     * @param by sum of all moves
     */
    record Move(UUID measuredAs, String exam, double author, double by, int answers, double floor) {
    }

    /** Of those that have one, maybe a little old. */
    Uni<Map<UUID, Rating>> of(SqlClient client, Collection<UUID> measuredAs) {
        Map<UUID, Rating> ratings = new HashMap<>(known.getAllPresent(measuredAs));
        UUID[] missing = measuredAs.stream().filter(id -> !ratings.containsKey(id)).distinct().toArray(UUID[]::new);
        return missing.length == 0 ? Uni.createFrom().item(ratings)
                : client.preparedQuery(READ).execute(Tuple.of(missing)).invoke(this::keep)
                        .invoke(rows -> rows.forEach(row -> ratings.put(row.getUUID("measured_as"), rating(row))))
                        .replaceWith(ratings);
    }

    Uni<Void> add(SqlConnection tx, List<Move> moves) {
        return moves.isEmpty() ? Uni.createFrom().voidItem()
                : tx.preparedQuery(ADD).execute(Tuple.of(column(moves, Move::measuredAs, UUID[]::new),
                        column(moves, Move::exam, String[]::new), column(moves, Move::author, Double[]::new),
                        column(moves, move -> move.author() + move.by(), Double[]::new),
                        column(moves, Move::answers, Integer[]::new), column(moves, Move::floor, Double[]::new)))
                        .invoke(this::keep).replaceWithVoid();
    }

    /** All items of an exam that Elo has rated. */
    public Uni<Map<UUID, RatedItem>> ofExam(SqlClient client, String exam) {
        return client.preparedQuery(OF_EXAM).execute(Tuple.of(exam)).map(rows -> {
            Map<UUID, RatedItem> rated = new HashMap<>();
            rows.forEach(row -> rated.put(row.getUUID("measured_as"), new RatedItem(row.getDouble("difficulty"),
                    row.getInteger("answers"), row.getDouble("guess_floor"))));
            return rated;
        });
    }

    /** A transaction that fails leaves its moves here until the next one is answered; Elo does not mind. */
    private void keep(RowSet<Row> rows) {
        rows.forEach(row -> known.put(row.getUUID("measured_as"), rating(row)));
    }

    private static Rating rating(Row row) {
        return new Rating(row.getDouble("difficulty"), row.getInteger("answers"));
    }
}
