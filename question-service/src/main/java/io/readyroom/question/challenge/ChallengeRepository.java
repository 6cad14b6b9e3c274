package io.readyroom.question.challenge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Rows of disputes. */
final class ChallengeRepository {

    static final String COLUMNS = """
            SELECT c.id, c.question_id, c.question_version_id, v.number, q.source_id, q.exam_code, c.text,
              CAST(extract(epoch FROM c.raised_at) * 1000 AS bigint), c.outcome, c.answer, CAST(c.answered_by AS text),
              CAST(extract(epoch FROM c.answered_at) * 1000 AS bigint)
            FROM challenge c JOIN question_version v ON v.id = c.question_version_id JOIN question q ON q.id = c.question_id
            """;
    private static final String LIST = COLUMNS + """
            WHERE c.id > $1 AND ($2 = '' OR q.exam_code = $2) AND %s
            ORDER BY c.id LIMIT $3
            """;
    private static final String ALL = LIST.formatted("true");
    /** Words of its own, so that the few open ones are read from their index and not from among all the others. */
    private static final String ONLY_OPEN = LIST.formatted("c.outcome IS NULL");
    private static final String ONLY_ANSWERED = LIST.formatted("c.outcome IS NOT NULL");
    private static final String ONE = COLUMNS + " WHERE c.id = $1";
    private static final String DISPUTABLE = """
            SELECT v.question_id, q.exam_code FROM question_version v JOIN question q ON q.id = v.question_id
            WHERE v.id = $1 AND v.status IN ('published', 'retired')
            """;
    private static final String RAISE = """
            INSERT INTO challenge (id, question_id, question_version_id, raised_by, text) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT ON CONSTRAINT challenge_once DO NOTHING
            """;
    private static final String FACTS = """
            SELECT k.revision, k.voided, k.key_hash IS DISTINCT FROM (
                SELECT d.key_hash FROM answer_key d WHERE d.question_version_id = v.id AND d.created_at <= c.raised_at
                ORDER BY d.revision DESC LIMIT 1),
              EXISTS (SELECT 1 FROM question_version n WHERE n.question_id = v.question_id
                AND n.number > v.number AND n.status IN ('published', 'retired'))
            FROM challenge c JOIN question_version v ON v.id = c.question_version_id
            JOIN answer_key k ON k.question_version_id = v.id
            WHERE c.id = $1 ORDER BY k.revision DESC LIMIT 1
            """;
    private static final String ANSWER = """
            UPDATE challenge SET outcome = $2, answer = $3, answered_by = $4, answered_at = clock_timestamp()
            WHERE id = $1 AND outcome IS NULL
            """;

    private static final String COUNTING = """
            SELECT 1 AS held FROM pg_advisory_xact_lock(hashtextextended('challenges ' || CAST(CAST($1 AS uuid) AS text), 0))
            """;
    private static final String OPEN = "SELECT count(*) AS open FROM challenge WHERE question_id = $1 AND outcome IS NULL";

    private ChallengeRepository() {
    }

    /** A version that learners have had. */
    record Disputable(UUID questionId, String exam) {
    }

    static Uni<Disputable> requireDisputable(Transaction tx, UUID versionId) {
        return tx.select(DISPUTABLE, versionId).map(rows -> {
            if (rows.isEmpty()) {
                throw ProblemException.notFound("A published version with this id");
            }
            return new Disputable((UUID) rows.get(0)[0], (String) rows.get(0)[1]);
        });
    }

    /** Answers whether it is the learner's first one of this question. */
    static Uni<Boolean> raise(Transaction tx, RaisedChallenge raised, UUID learner, String text) {
        return tx.update(RAISE, raised.id(), raised.questionId(), raised.questionVersionId(), learner, text)
                .map(rows -> rows == 1);
    }

    /** @param status or null for all; {@code exam} too */
    static Uni<List<ChallengeResponse>> list(Transaction tx, UUID after, String status, String exam, int rows) {
        String sql = status == null ? ALL : status.equals(ChallengeResponse.OPEN) ? ONLY_OPEN : ONLY_ANSWERED;
        return tx.select(sql, after, Optional.ofNullable(exam).orElse(""), rows)
                .map(found -> found.stream().map(ChallengeResponse::from).toList());
    }

    static Uni<ChallengeResponse> require(Transaction tx, UUID id) {
        return tx.select(ONE, id).map(rows -> {
            if (rows.isEmpty()) {
                throw ProblemException.notFound("The dispute");
            }
            return ChallengeResponse.from(rows.get(0));
        });
    }

    /** Fails with {@code not-found} when there is no such dispute. */
    static Uni<Outcome.Facts> facts(Transaction tx, UUID id) {
        return tx.select(FACTS, id).map(rows -> {
            if (rows.isEmpty()) {
                throw ProblemException.notFound("The dispute");
            }
            Object[] row = rows.get(0);
            return new Outcome.Facts(((Number) row[0]).intValue(), (Boolean) row[1], (Boolean) row[2], (Boolean) row[3]);
        });
    }

    /**
     * How many of a question wait for an answer. Until the transaction ends, nobody else counts them: who counted what it
     * saw before this commits would report a wrong number after it.
     */
    static Uni<Integer> open(Transaction tx, UUID questionId) {
        return tx.select(COUNTING, questionId).chain(() -> tx.select(OPEN, questionId))
                .map(rows -> ((Number) rows.get(0)[0]).intValue());
    }

    /** Answers whether nobody has answered before. */
    static Uni<Boolean> answer(Transaction tx, UUID id, AnswerChallengeRequest answer, UUID account) {
        return tx.update(ANSWER, id, answer.outcome().wireName(), answer.text(), account).map(rows -> rows == 1);
    }
}
