package io.readyroom.question.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class StatisticsRepository {

    /** In the order in which everybody else who needs several of these rows locks them. */
    private static final String LOCK = """
            SELECT question_id FROM question_search WHERE measured_as = ANY ($1) ORDER BY question_id FOR NO KEY UPDATE
            """;
    private static final String PUT = """
            INSERT INTO item_statistics AS s (question_version_id, version, attempts, facility, discrimination, flags, data)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (question_version_id) DO UPDATE
              SET version = excluded.version, attempts = excluded.attempts, facility = excluded.facility,
                  discrimination = excluded.discrimination, flags = excluded.flags, data = excluded.data,
                  updated_at = clock_timestamp()
              WHERE s.version < excluded.version
            """;
    private static final String READ = """
            SELECT v.id, v.number, v.status, v.measured_as, s.data
            FROM question_version v LEFT JOIN item_statistics s ON s.question_version_id = v.measured_as
            WHERE v.question_id = $1 ORDER BY v.number DESC
            """;

    private final Pool pool;

    StatisticsRepository(Pool pool) {
        this.pool = pool;
    }

    /** An event, and its data as they came. */
    record State(ItemStatisticsChanged what, String data) {
    }

    /**
     * A version of a question.
     *
     * @param statistics of all versions that are measured as one with it, the event's data; null when there are none
     */
    record Measured(UUID versionId, int number, String status, UUID measuredAs, String statistics) {
    }

    /** Takes those that are newer than what there is. */
    Uni<Void> put(SqlConnection tx, List<State> states) {
        UUID[] versions = states.stream().map(state -> state.what().measuredAs()).distinct().toArray(UUID[]::new);
        return tx.preparedQuery(LOCK).execute(Tuple.of(versions))
                .chain(() -> tx.preparedQuery(PUT).executeBatch(states.stream().map(StatisticsRepository::row).toList()))
                .replaceWithVoid();
    }

    private static Tuple row(State state) {
        ItemStatisticsChanged what = state.what();
        return Tuple.from(new Object[] { what.measuredAs(), what.aggregateVersion(), what.attempts(),
                ItemStatisticsChanged.clamped(what.facility(), 0), ItemStatisticsChanged.clamped(what.discrimination(), -1),
                what.flags().toArray(String[]::new), state.data() });
    }

    /** All versions of a question, the newest first; none when there is no such question. */
    Uni<List<Measured>> ofQuestion(UUID questionId) {
        return pool.preparedQuery(READ).execute(Tuple.of(questionId)).map(rows -> {
            List<Measured> versions = new ArrayList<>();
            for (Row row : rows) {
                versions.add(new Measured(row.getUUID(0), row.getInteger(1), row.getString(2), row.getUUID(3),
                        row.getString(4)));
            }
            return versions;
        });
    }
}
