package io.readyroom.scoring.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.evidence.AnswerTimes.Bin;
import io.readyroom.scoring.evidence.AnswerTimes.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Answer times in the database, of all processes together. */
@ApplicationScoped
class AnswerTimeRepository {

    private static final String ADD = """
            INSERT INTO answer_time_bin AS b (exam, type, bin, answers)
            SELECT n.exam, n.type, n.bin, n.answers
            FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[]) AS n (exam, type, bin, answers) ORDER BY 1, 2, 3
            ON CONFLICT (exam, type, bin) DO UPDATE SET answers = b.answers + excluded.answers""";

    private static final String ALL = "SELECT exam, type, bin, answers FROM answer_time_bin";

    private final Pool pool;

    AnswerTimeRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(Map<Bin, Long> counted) {
        List<Map.Entry<Bin, Long>> bins = List.copyOf(counted.entrySet());
        return bins.isEmpty() ? Uni.createFrom().voidItem()
                : pool.preparedQuery(ADD).execute(Tuple.of(
                        bins.stream().map(bin -> bin.getKey().kind().exam()).toArray(String[]::new),
                        bins.stream().map(bin -> bin.getKey().kind().type()).toArray(String[]::new),
                        bins.stream().map(bin -> bin.getKey().bin()).toArray(Integer[]::new),
                        bins.stream().map(Map.Entry::getValue).toArray(Long[]::new))).replaceWithVoid();
    }

    Uni<Map<Kind, Long>> mediansMs() {
        return pool.query(ALL).execute().map(AnswerTimeRepository::medians);
    }

    private static Map<Kind, Long> medians(RowSet<Row> rows) {
        Map<Kind, SortedMap<Integer, Long>> bins = new HashMap<>();
        rows.forEach(
                row -> bins.computeIfAbsent(new Kind(row.getString("exam"), row.getString("type")), kind -> new TreeMap<>())
                        .put(row.getInteger("bin"), row.getLong("answers")));
        Map<Kind, Long> medians = new HashMap<>();
        bins.forEach((kind, answers) -> medians.put(kind, TimeBins.medianMs(answers)));
        return medians;
    }
}
