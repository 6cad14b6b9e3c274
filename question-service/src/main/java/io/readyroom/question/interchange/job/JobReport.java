package io.readyroom.question.interchange.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.interchange.Loss;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reports of jobs: a row an item. */
@Singleton
class JobReport {

    private static final String ROWS = """
            json_to_recordset(CAST(CAST($2 AS text) AS json)) AS r(number int, outcome text, file text, line int, element text,
              "sourceId" text, why text, losses json, "questionId" uuid, version int)
            """;
    private static final String ADD = """
            INSERT INTO exchange_item (job_id, number, outcome, file, line, element, source_id, why, losses, question_id,
              version)
            SELECT $1, r.number, r.outcome, r.file, r.line, r.element, r."sourceId", r.why, CAST(r.losses AS text),
              r."questionId", r.version
            FROM\s""" + ROWS;
    private static final String REPLACE = """
            UPDATE exchange_item i SET outcome = r.outcome, why = r.why, question_id = r."questionId", version = r.version
            FROM\s""" + ROWS + """
            WHERE i.job_id = $1 AND i.number = r.number
            """;
    private static final String EARLIER = """
            SELECT source_id, min(number) FROM exchange_item
            WHERE job_id = $1 AND (outcome IN ('imported', 'staged') OR (outcome = 'skipped' AND question_id IS NOT NULL))
              AND source_id IN (SELECT x FROM json_array_elements_text(CAST(CAST($2 AS text) AS json)) AS x)
            GROUP BY source_id
            """;
    private static final String READ = """
            SELECT number, outcome, file, line, element, source_id, why, losses, question_id, version FROM exchange_item
            WHERE job_id = $1 AND number > $2 AND outcome = coalesce($3, outcome) ORDER BY number LIMIT $4
            """;

    private final Pool pool;

    JobReport(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(Transaction tx, UUID job, List<ReportItem> items) {
        return items.isEmpty() ? Uni.createFrom().voidItem() : tx.update(ADD, job, ContentJson.write(items)).replaceWithVoid();
    }

    /** Says what became of items that had been read before. */
    Uni<Void> replace(Transaction tx, UUID job, List<ReportItem> items) {
        return items.isEmpty() ? Uni.createFrom().voidItem()
                : tx.update(REPLACE, job, ContentJson.write(items)).replaceWithVoid();
    }

    /** The items of a job by which these ids were met before. */
    Uni<Map<String, Integer>> earlier(Transaction tx, UUID job, Collection<String> sourceIds) {
        return tx.select(EARLIER, job, ContentJson.write(sourceIds)).map(rows -> {
            Map<String, Integer> numbers = new HashMap<>();
            rows.forEach(row -> numbers.put((String) row[0], ((Number) row[1]).intValue()));
            return numbers;
        });
    }

    /**
     * In the order of the file, those behind a number.
     *
     * @param outcome null for all
     */
    Uni<List<ReportItem>> read(UUID job, int after, String outcome, int limit) {
        return pool.preparedQuery(READ).execute(Tuple.of(job, after, outcome, limit)).map(rows -> {
            List<ReportItem> items = new ArrayList<>();
            for (Row row : rows) {
                items.add(new ReportItem(row.getInteger("number"), row.getString("outcome"), row.getString("file"),
                        row.getInteger("line"), row.getString("element"), row.getString("source_id"), row.getString("why"),
                        List.of(ContentJson.read(row.getString("losses"), Loss[].class)), row.getUUID("question_id"),
                        row.getInteger("version")));
            }
            return items;
        });
    }
}
