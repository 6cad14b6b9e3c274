package io.readyroom.scoring.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Deltas and sums in the database. */
@ApplicationScoped
class SumsRepository {

    private static final String APPEND = "INSERT INTO statistics_delta (delta) VALUES (CAST(CAST($1 AS text) AS json))";

    /** Held until the transaction ends. Two at a time could take something away before the other has added it. */
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(hashtext('readyroom.statistics')) AS mine";

    private static final String TAKE = """
            DELETE FROM statistics_delta WHERE id IN (SELECT id FROM statistics_delta ORDER BY id LIMIT $1)
            RETURNING delta::text AS delta""";

    private static final String WAITING = "SELECT count(*) AS deltas FROM statistics_delta";

    private static final String ITEMS = """
            SELECT question_version_id::text AS key, state::text AS state FROM item_sums
            WHERE question_version_id = ANY(CAST($1::text[] AS uuid[])) ORDER BY question_version_id FOR UPDATE""";

    private static final String STORE_ITEMS = """
            INSERT INTO item_sums AS s (question_version_id, changed_since, state)
            SELECT CAST(t.key AS uuid), clock_timestamp(), CAST(t.state AS json)
            FROM unnest($1::text[], $2::text[]) AS t (key, state) ORDER BY 1
            ON CONFLICT (question_version_id) DO UPDATE
            SET state = excluded.state, changed_since = coalesce(s.changed_since, excluded.changed_since)""";

    private static final String EXAMS = """
            SELECT exam AS key, state::text AS state FROM exam_sums WHERE exam = ANY($1::text[]) ORDER BY exam FOR UPDATE""";

    private static final String STORE_EXAMS = """
            INSERT INTO exam_sums (exam, state)
            SELECT t.key, CAST(t.state AS json) FROM unnest($1::text[], $2::text[]) AS t (key, state) ORDER BY 1
            ON CONFLICT (exam) DO UPDATE SET state = excluded.state""";

    private static final String EXAM = "SELECT state::text AS state FROM exam_sums WHERE exam = $1";

    /** One row, whatever the batch holds and whatever there is already. */
    Uni<Void> append(SqlConnection tx, Delta delta) {
        return delta.changesNothing() ? Uni.createFrom().voidItem()
                : tx.preparedQuery(APPEND).execute(Tuple.of(SumsJson.write(delta))).replaceWithVoid();
    }

    /** Whether it is this transaction's turn to fold. */
    Uni<Boolean> takeTurn(SqlConnection tx) {
        return tx.query(TURN).execute().map(rows -> rows.iterator().next().getBoolean("mine"));
    }

    /** Takes the oldest deltas away and answers how many, and what they add together. */
    Uni<Taken> take(SqlConnection tx, int most) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(most)).map(rows -> {
            Delta all = Delta.none();
            rows.forEach(row -> all.addAll(SumsJson.read(row.getString("delta"), Delta.class)));
            return new Taken(rows.rowCount(), all);
        });
    }

    /** What some deltas add together. */
    record Taken(int deltas, Delta delta) {
    }

    /** How many deltas nobody has taken yet. */
    Uni<Long> waiting(SqlClient client) {
        return client.query(WAITING).execute().map(rows -> rows.iterator().next().getLong("deltas"));
    }

    Uni<Void> add(SqlConnection tx, Delta delta) {
        return add(tx, delta.items(), ItemSums.class, ItemSums::addAll, ITEMS, STORE_ITEMS)
                .chain(() -> add(tx, delta.exams(), ExamSums.class, (known, more) -> known.addAll(more).bounded(),
                        EXAMS, STORE_EXAMS));
    }

    private static <K, S> Uni<Void> add(SqlConnection tx, SortedMap<K, S> added, Class<S> type, BiFunction<S, S, S> plus,
            String load, String store) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] keys = added.keySet().stream().map(Object::toString).toArray(String[]::new);
        return tx.preparedQuery(load).execute(Tuple.of(keys)).map(SumsRepository::states)
                .map(known -> added.entrySet().stream().map(entry -> {
                    String state = known.get(entry.getKey().toString());
                    return SumsJson.write(state == null ? entry.getValue()
                            : plus.apply(SumsJson.read(state, type), entry.getValue()));
                }).toArray(String[]::new))
                .chain(states -> tx.preparedQuery(store).execute(Tuple.of(keys, states)))
                .replaceWithVoid();
    }

    private static Map<String, String> states(RowSet<Row> rows) {
        Map<String, String> states = new HashMap<>();
        rows.forEach(row -> states.put(row.getString("key"), row.getString("state")));
        return states;
    }

    /** How whole forms of an exam were answered; nothing when nobody sat one. */
    Uni<ExamSums> exam(SqlClient client, String code) {
        return client.preparedQuery(EXAM).execute(Tuple.of(code)).map(rows -> rows.stream().findFirst()
                .map(row -> SumsJson.read(row.getString("state"), ExamSums.class)).orElseGet(ExamSums::none));
    }
}
