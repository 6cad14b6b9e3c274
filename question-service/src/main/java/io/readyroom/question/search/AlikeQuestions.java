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
            SELECT CAST(coalesce(c.current_version_id, c.open_version_id) AS text) AS version_id
            FROM question_search c CROSS JOIN (SELECT signature FROM question_search WHERE question_id = $1) x
            WHERE c.bands && (SELECT bands FROM question_search WHERE question_id = $1) AND c.question_id <> $1
            ORDER BY %s DESC, c.question_id
            LIMIT $2
            """.formatted(Conditions.LIKENESS);

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
