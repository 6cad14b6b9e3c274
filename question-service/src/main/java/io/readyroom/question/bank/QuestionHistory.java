package io.readyroom.question.bank;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Who did what to a question, and why; written in the transaction that did it. */
@Singleton
public class QuestionHistory {

    private static final String WRITE = """
            INSERT INTO question_event (id, question_id, version, action, actor, note, detail)
            VALUES ($1, $2, $3, $4, CAST(CAST($5 AS text) AS uuid), $6, $7)
            """;
    private static final String WRITE_ALL = """
            INSERT INTO question_event (id, question_id, version, action, actor, note, detail)
            SELECT CAST(e ->> 'id' AS uuid), CAST(e ->> 'question' AS uuid), CAST(e ->> 'version' AS int), e ->> 'action',
              CAST(e ->> 'actor' AS uuid), e ->> 'note', e ->> 'detail'
            FROM json_array_elements(CAST(CAST($1 AS text) AS json)) AS e
            """;
    private static final String READ = """
            SELECT question_id, version, action, CAST(actor AS text), note, detail,
              CAST(extract(epoch FROM at) * 1000 AS bigint), CAST(id AS text)
            FROM question_event WHERE question_id = $1 AND id > CAST(CAST($2 AS text) AS uuid) ORDER BY id LIMIT $3
            """;

    /** A row, with the id that the next page begins behind. */
    public record Entry(UUID id, HistoryEntry what) {
    }

    public Uni<Void> write(Transaction tx, HistoryEntry entry) {
        return tx.update(WRITE, Ids.next(), entry.questionId(), entry.version(), entry.action().wireName(),
                entry.actor() == null ? null : entry.actor().toString(), entry.note(), entry.detail()).replaceWithVoid();
    }

    private record Row(UUID id, UUID question, Integer version, HistoryEntry.Action action, UUID actor, String note,
            String detail) {

        static Row of(HistoryEntry entry) {
            return new Row(Ids.next(), entry.questionId(), entry.version(), entry.action(), entry.actor(), entry.note(),
                    entry.detail());
        }
    }

    /** Thousands by one statement. */
    public Uni<Void> writeAll(Transaction tx, List<HistoryEntry> entries) {
        return entries.isEmpty() ? Uni.createFrom().voidItem()
                : tx.update(WRITE_ALL, ContentJson.write(entries.stream().map(Row::of).toList())).replaceWithVoid();
    }

    /** Oldest first, those behind an id. */
    public Uni<List<Entry>> read(Transaction tx, UUID questionId, UUID after, int limit) {
        return tx.select(READ, questionId, after.toString(), limit)
                .map(rows -> rows.stream().map(QuestionHistory::entry).toList());
    }

    private static Entry entry(Object[] row) {
        HistoryEntry.Action action = HistoryEntry.Action.valueOf(((String) row[2]).toUpperCase(Locale.ROOT));
        UUID actor = row[3] == null ? null : UUID.fromString((String) row[3]);
        return new Entry(UUID.fromString((String) row[7]),
                new HistoryEntry((UUID) row[0], (Integer) row[1], action, actor, (String) row[4], (String) row[5],
                        Instant.ofEpochMilli(((Number) row[6]).longValue())));
    }
}
