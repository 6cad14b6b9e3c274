package io.readyroom.question.search;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersions;
import io.smallrye.mutiny.Uni;

/** Finds the questions whose words are most like another's, for whoever compares them more closely. */
@Singleton
public class AlikeQuestions {

    private static final int MOST = 20;
    private static final String ALIKE = """
            SELECT CAST(coalesce(s.current_version_id, s.open_version_id) AS text) AS version_id FROM question_search s
            WHERE s.bands && (SELECT x.bands FROM question_search x WHERE x.question_id = $1) AND s.question_id <> $1
            ORDER BY (
              SELECT count(*) FROM unnest(s.signature, (SELECT x.signature FROM question_search x WHERE x.question_id = $1))
                AS pair(one, other) WHERE one = other) DESC, s.question_id
            LIMIT $2
            """;

    private final AuthoredVersions versions;

    AlikeQuestions(AuthoredVersions versions) {
        this.versions = versions;
    }

    /** As they are published or, before that, written; at most twenty, in no order. */
    public Uni<List<AuthoredQuestion>> to(Transaction tx, UUID questionId) {
        return tx.select(ALIKE, questionId, MOST)
                .chain(rows -> versions.read(tx, rows.stream().map(row -> UUID.fromString((String) row[0])).toList()))
                .map(found -> found.stream().map(stored -> stored.version().question()).toList());
    }
}
