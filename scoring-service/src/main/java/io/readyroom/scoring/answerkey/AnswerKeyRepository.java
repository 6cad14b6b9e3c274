package io.readyroom.scoring.answerkey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.scoring.grading.QuestionType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The copies in the database. */
@ApplicationScoped
public class AnswerKeyRepository {

    private static final String APPEND = """
            INSERT INTO answer_key_revision (question_version_id, revision, type, key, voided, exam, reason)
            SELECT g.question_version_id, g.revision, g.type, CAST(g.key AS jsonb), g.voided, g.exam, g.reason
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::bool[], $6::text[], $7::text[])
                 AS g (question_version_id, revision, type, key, voided, exam, reason)
            ORDER BY 1, 2
            ON CONFLICT DO NOTHING""";

    private static final String CONTRADICTIONS = """
            SELECT g.question_version_id, g.revision
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[])
                 AS g (question_version_id, revision, type, key)
            JOIN answer_key_revision k USING (question_version_id, revision)
            WHERE k.key <> CAST(g.key AS jsonb) OR k.type <> g.type""";

    private static final String HEADS = """
            SELECT question_version_id, max(revision) AS revision FROM answer_key_revision
            WHERE question_version_id = ANY($1) GROUP BY question_version_id""";

    private static final String READ = """
            SELECT question_version_id, revision, type, key::text AS key, voided
            FROM unnest($1::uuid[], $2::int[]) AS g (question_version_id, revision)
            JOIN answer_key_revision USING (question_version_id, revision)""";

    /** Revisions in memory; one takes about 1 KB. */
    private static final int KEPT = 20_000;

    /** A revision never changes, so what was read once may be kept; which one is the highest is asked each time. */
    private final Cache<KeyReference, KeyRevision> known = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final ObjectMapper json;

    AnswerKeyRepository(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Adds the revisions that are new and answers how many those were. A known revision that comes with another key means
     * that its owner broke the append-only rule: permanent, nothing is overwritten.
     */
    Uni<Integer> append(SqlConnection tx, List<AnswerKeyChanged> changes) {
        List<Copy> copies = copies(changes);
        UUID[] versions = column(copies, copy -> copy.of().questionVersionId(), UUID[]::new);
        Integer[] revisions = column(copies, copy -> copy.revision().revision(), Integer[]::new);
        String[] types = column(copies, copy -> copy.of().type().slug(), String[]::new);
        String[] keys = column(copies, copy -> copy.revision().key().toString(), String[]::new);
        Boolean[] voided = column(copies, copy -> copy.revision().voided(), Boolean[]::new);
        String[] exams = column(copies, copy -> copy.of().exam(), String[]::new);
        String[] reasons = column(copies, copy -> copy.revision().reason(), String[]::new);
        return tx.preparedQuery(APPEND)
                .execute(Tuple.from(List.of(versions, revisions, types, keys, voided, exams, reasons)))
                .map(RowSet::rowCount)
                .call(() -> tx.preparedQuery(CONTRADICTIONS).execute(Tuple.of(versions, revisions, types, keys))
                        .invoke(AnswerKeyRepository::refuseContradiction));
    }

    /** The revision that grades, of every version whose key has arrived. */
    public Uni<Map<UUID, KeyRevision>> heads(SqlClient client, Collection<UUID> questionVersionIds) {
        return client.preparedQuery(HEADS).execute(Tuple.of(questionVersionIds.stream().distinct().toArray(UUID[]::new)))
                .map(AnswerKeyRepository::heads)
                .chain(heads -> keys(client, heads))
                .map(keys -> {
                    Map<UUID, KeyRevision> heads = new HashMap<>();
                    keys.values().forEach(key -> heads.put(key.questionVersionId(), key));
                    return heads;
                });
    }

    /** Those revisions; one that has not arrived is left out. */
    public Uni<Map<KeyReference, KeyRevision>> revisions(SqlClient client, Collection<KeyReference> wanted) {
        return keys(client, wanted.stream().distinct().toList());
    }

    private static List<KeyReference> heads(RowSet<Row> rows) {
        List<KeyReference> heads = new ArrayList<>(rows.size());
        rows.forEach(row -> heads.add(new KeyReference(row.getUUID("question_version_id"), row.getInteger("revision"))));
        return heads;
    }

    private Uni<Map<KeyReference, KeyRevision>> keys(SqlClient client, List<KeyReference> wanted) {
        Map<KeyReference, KeyRevision> keys = new HashMap<>();
        List<KeyReference> missing = new ArrayList<>();
        for (KeyReference one : wanted) {
            KeyRevision key = known.getIfPresent(one);
            if (key == null) {
                missing.add(one);
            } else {
                keys.put(one, key);
            }
        }
        return missing.isEmpty() ? Uni.createFrom().item(keys) : read(client, missing, keys).replaceWith(keys);
    }

    private Uni<RowSet<Row>> read(SqlClient client, List<KeyReference> missing, Map<KeyReference, KeyRevision> keys) {
        return client.preparedQuery(READ)
                .execute(Tuple.of(column(missing, KeyReference::questionVersionId, UUID[]::new),
                        column(missing, KeyReference::revision, Integer[]::new)))
                .invoke(rows -> rows.forEach(row -> {
                    KeyRevision key = keyRevision(row);
                    keys.put(key.reference(), key);
                    known.put(key.reference(), key);
                }));
    }

    private KeyRevision keyRevision(Row row) {
        QuestionType type = QuestionType.ofSlug(row.getString("type"));
        try {
            return new KeyRevision(row.getUUID("question_version_id"), row.getInteger("revision"), type,
                    type.key(json.readTree(row.getString("key"))), row.getBoolean("voided"));
        } catch (JsonProcessingException e) {
            // Without the cause, which quotes the key.
            throw new IllegalStateException("A stored key is no JSON");
        }
    }

    private static void refuseContradiction(RowSet<Row> rows) {
        for (Row row : rows) {
            throw new PermanentEventException("another key is already known as revision %d of question version %s"
                    .formatted(row.getInteger("revision"), row.getUUID("question_version_id")));
        }
    }

    private static List<Copy> copies(List<AnswerKeyChanged> changes) {
        List<Copy> copies = new ArrayList<>();
        for (AnswerKeyChanged change : changes) {
            change.revisions().forEach(revision -> copies.add(new Copy(change, revision)));
        }
        return copies;
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record Copy(AnswerKeyChanged of, AnswerKeyChanged.Revision revision) {
    }
}
