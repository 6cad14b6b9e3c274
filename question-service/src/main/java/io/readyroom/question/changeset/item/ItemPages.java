package io.readyroom.question.changeset.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.VersionStatus;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Reads items, and counts them. */
@Singleton
public class ItemPages {

    private static final String READ = """
            SELECT i.question_id, q.source_id, i.kind, i.state, i.relation, i.base_codes, i.objectives, i.candidates,
              v.number, v.status, i.made_here, i.reason,
              (SELECT left(CAST(c.content AS json) ->> 'stem', 200) FROM question_version c
               WHERE c.id = coalesce(i.version_id, q.current_version_id)) AS stem,
              CAST(i.decided_by AS text) AS decided_by, i.outdated
            FROM change_item i JOIN question q ON q.id = i.question_id
            LEFT JOIN question_version v
              ON v.id = CASE i.kind WHEN 'version' THEN i.version_id WHEN 'key_correction' THEN i.base_version_id END
            WHERE i.change_set_id = $1 AND (i.question_id > $2 OR (i.question_id = $3 AND i.kind > $4))
              AND (CAST($5 AS text) IS NULL OR i.kind = $6) AND (CAST($7 AS text) IS NULL OR i.state = $8)
              AND (CAST($9 AS text) IS NULL OR i.relation = $10) AND (NOT CAST($11 AS boolean) OR i.outdated IS NOT NULL)
            ORDER BY i.question_id, i.kind LIMIT $12
            """;
    private static final String COUNT = """
            SELECT kind, state, count(*) AS items FROM change_item WHERE change_set_id = $1 GROUP BY kind, state
            """;

    /**
     * Which items.
     *
     * @param kind or null for every one; as well {@code state} and {@code relation}
     * @param outdated true for those alone that can't be published as they are
     */
    public record Wanted(ItemKind kind, ItemState state, String relation, boolean outdated) {
    }

    /** The item behind which a list goes on. */
    public record Place(UUID question, String kind) {

        public static final Place BEFORE_ALL = new Place(new UUID(0, 0), "");
    }

    /** In the order of questions and kinds. */
    public Uni<List<ChangeItem>> read(Transaction tx, UUID changeSet, Wanted wanted, Place after, int limit) {
        String kind = wanted.kind() == null ? null : wanted.kind().wireName();
        String state = wanted.state() == null ? null : wanted.state().wireName();
        return tx.select(READ, changeSet, after.question(), after.question(), after.kind(), kind, kind, state, state,
                wanted.relation(), wanted.relation(), wanted.outdated(), limit)
                .map(rows -> rows.stream().map(ItemPages::item).toList());
    }

    /** How many items by kind and state. */
    public Uni<Map<String, Map<String, Long>>> count(Transaction tx, UUID changeSet) {
        return tx.select(COUNT, changeSet).map(rows -> rows.stream().collect(groupingBy(row -> (String) row[0], TreeMap::new,
                toMap(row -> (String) row[1], row -> ((Number) row[2]).longValue()))));
    }

    private static ChangeItem item(Object[] row) {
        ItemKind kind = ItemKind.of(row[2]);
        return new ChangeItem((UUID) row[0], (String) row[1], kind, ItemState.of(row[3]), (String) row[4], codes(row[5]),
                codes(row[6]), codes(row[7]), row[8] == null ? null : ((Number) row[8]).intValue(),
                row[9] == null ? null : VersionStatus.of((String) row[9]), kind == ItemKind.VERSION ? (Boolean) row[10] : null,
                (String) row[11], (String) row[12], row[13] == null ? null : UUID.fromString((String) row[13]),
                (String) row[14]);
    }

    private static List<String> codes(Object json) {
        return json == null ? null : List.of(ContentJson.read((String) json, String[].class));
    }
}
