package io.readyroom.question.authoring;

import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** What a question keeps through all its versions. */
record QuestionName(UUID questionId, String sourceId, String exam) {

    private static final String READ = "SELECT source_id, exam_code FROM question WHERE id = $1";

    /** Fails with {@code not-found}. */
    static Uni<QuestionName> require(Transaction tx, UUID questionId) {
        return tx.select(READ, questionId).map(rows -> {
            if (rows.isEmpty()) {
                throw ProblemException.notFound("The question");
            }
            return new QuestionName(questionId, (String) rows.get(0)[0], (String) rows.get(0)[1]);
        });
    }
}
