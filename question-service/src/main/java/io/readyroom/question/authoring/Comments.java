package io.readyroom.question.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** What authors and reviewers say to one another. Nothing said is changed or taken back; it is resolved. */
@Singleton
class Comments {

    /** Stands for all versions. */
    static final int ANY_VERSION = 0;

    private static final String COLUMNS = """
            SELECT CAST(id AS text), version, field, CAST(author AS text), text,
              CAST(extract(epoch FROM at) * 1000 AS bigint), CAST(resolved_by AS text),
              CAST(extract(epoch FROM resolved_at) * 1000 AS bigint)
            FROM question_comment
            """;
    private static final String LIST = COLUMNS + """
            WHERE question_id = $1 AND id > $2 AND ($3 = 0 OR version = $3) AND (NOT $4 OR resolved_at IS NULL)
            ORDER BY id LIMIT $5
            """;
    private static final String ONE = COLUMNS + " WHERE question_id = $1 AND id = $2";
    private static final String VERSION = "SELECT 1 FROM question_version WHERE question_id = $1 AND number = $2";
    private static final String ADD = """
            INSERT INTO question_comment (id, question_id, version, field, author, text) VALUES ($1, $2, $3, $4, $5, $6)
            """;
    private static final String RESOLVE = """
            UPDATE question_comment SET resolved_by = $3, resolved_at = clock_timestamp()
            WHERE question_id = $1 AND id = $2 AND resolved_at IS NULL
            """;

    private final Mutiny.SessionFactory sessions;

    Comments(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Which comments of a question. */
    record Wanted(int version, boolean openOnly) {
    }

    /** Oldest first, those behind an id. */
    Uni<List<CommentResponse>> list(UUID questionId, Wanted wanted, UUID after, int rows) {
        return sessions.withSession(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return QuestionName.require(tx, questionId)
                    .chain(() -> tx.select(LIST, questionId, after, wanted.version(), wanted.openOnly(), rows))
                    .map(found -> found.stream().map(Comments::comment).toList());
        });
    }

    /** Fails with {@code not-found} when there is no such version. */
    Uni<CommentResponse> add(UUID questionId, CommentRequest request, UUID author, CreateKey<CommentResponse> key) {
        return sessions.withTransaction(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return key.once(tx, author, () -> add(tx, questionId, request, author));
        });
    }

    private static Uni<CommentResponse> add(Transaction tx, UUID questionId, CommentRequest request, UUID author) {
        UUID id = Ids.next();
        return tx.select(VERSION, questionId, request.version())
                .invoke(rows -> requireOne(rows, "Version " + request.version() + " of this question"))
                .chain(() -> tx.update(ADD, id, questionId, request.version(), request.field(), author, request.text()))
                .chain(() -> one(tx, questionId, id));
    }

    /** Answers a comment that was resolved before as it is. */
    Uni<CommentResponse> resolve(UUID questionId, UUID commentId, UUID account) {
        return sessions.withTransaction(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return tx.update(RESOLVE, questionId, commentId, account).chain(() -> one(tx, questionId, commentId));
        });
    }

    private static Uni<CommentResponse> one(Transaction tx, UUID questionId, UUID commentId) {
        return tx.select(ONE, questionId, commentId)
                .invoke(rows -> requireOne(rows, "The comment"))
                .map(rows -> comment(rows.get(0)));
    }

    private static void requireOne(List<Object[]> rows, String what) {
        if (rows.isEmpty()) {
            throw ProblemException.notFound(what);
        }
    }

    private static CommentResponse comment(Object[] row) {
        return new CommentResponse(UUID.fromString((String) row[0]), ((Number) row[1]).intValue(), (String) row[2],
                UUID.fromString((String) row[3]), (String) row[4], Instant.ofEpochMilli(((Number) row[5]).longValue()),
                row[6] == null ? null : UUID.fromString((String) row[6]),
                row[7] == null ? null : Instant.ofEpochMilli(((Number) row[7]).longValue()));
    }
}
