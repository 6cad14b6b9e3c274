package io.readyroom.question.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Stimuli by their texts: the same text is the same row, another one is another. */
@Singleton
public class StimulusTexts {

    private static final String ADD = """
            INSERT INTO stimulus (id, source_id, content, content_hash) VALUES ($1, $2, $3, $4)
            ON CONFLICT (source_id, content_hash) DO NOTHING
            """;
    private static final String FIND = "SELECT CAST(id AS text) FROM stimulus WHERE source_id = $1 AND content_hash = $2";
    private static final String CURRENT = """
            SELECT DISTINCT ON (source_id) source_id, CAST(id AS text) FROM stimulus
            WHERE source_id IN (SELECT x FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            ORDER BY source_id, current_since DESC, id DESC
            """;

    /** Adds it unless it is there; answers the id of its text. */
    public Uni<UUID> keep(Transaction tx, AuthoredStimulus stimulus) {
        String content = ContentJson.write(stimulus.toStored());
        return tx.update(ADD, Ids.next(), stimulus.sourceId(), content, ContentJson.hash(content))
                .chain(() -> find(tx, stimulus)).map(Optional::orElseThrow);
    }

    /** The id of its text, if that is there. */
    public Uni<Optional<UUID>> find(Transaction tx, AuthoredStimulus stimulus) {
        return tx.select(FIND, stimulus.sourceId(), ContentJson.hash(ContentJson.write(stimulus.toStored())))
                .map(rows -> rows.stream().findFirst().map(row -> UUID.fromString((String) row[0])));
    }

    /** The present texts of those that there are. */
    public Uni<Map<String, UUID>> current(Transaction tx, List<String> sourceIds) {
        return tx.select(CURRENT, ContentJson.write(sourceIds)).map(rows -> {
            Map<String, UUID> ids = new HashMap<>();
            rows.forEach(row -> ids.put((String) row[0], UUID.fromString((String) row[1])));
            return ids;
        });
    }
}
