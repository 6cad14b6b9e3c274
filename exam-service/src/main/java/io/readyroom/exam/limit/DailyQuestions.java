package io.readyroom.exam.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/** So many different questions in any 24 hours, by the database's clock. */
@Singleton
class DailyQuestions {

    /**
     * Ids of sessions bear the time of the replica that made them, so they only narrow the search. As many questions have to
     * be a day old as are too many now; a form that is larger than the limit waits for all of them.
     */
    private static final String COUNT = """
            WITH used AS MATERIALIZED (
              SELECT id, max(at) AS at FROM (
                SELECT unnest(question_ids) AS id, seen_at AS at FROM seen_questions
                WHERE learner_id = $1 AND session_id >= (SELECT first_id_of(statement_timestamp() - interval '25 h'))
                  AND seen_at > clock_timestamp() - interval '24 h'
                UNION ALL
                SELECT unnest($3::uuid[]), clock_timestamp()) q
              GROUP BY id),
            counted AS MATERIALIZED (
              SELECT (SELECT count(*) FROM used) AS used,
                (SELECT count(*) FROM unnest($2::uuid[]) AS f(id) WHERE f.id NOT IN (SELECT id FROM used)) AS fresh)
            SELECT c.used, c.fresh, clock_timestamp() AS read_at, interval '24 h' + coalesce(
                (SELECT at FROM used ORDER BY at OFFSET (SELECT greatest(used + fresh - $4, 1) - 1 FROM counted) LIMIT 1),
                (SELECT max(at) FROM used)) AS ends_at
            FROM counted c
            """;

    private final Pool pool;
    private final LimitsConfig config;
    private final QuestionsUnderWay underWay = new QuestionsUnderWay();

    DailyQuestions(Pool pool, LimitsConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** As {@link StartLimits#checkQuestions} says. Far below the limit nothing is asked. */
    Future<Void> admit(UUID learnerId, long recent, List<UUID> form) {
        if (config.questionsPerDay() == 0) {
            return Future.succeededFuture();
        }
        List<UUID> others = underWay.add(learnerId, form).stream().flatMap(List::stream).toList();
        return recent + others.size() + form.size() <= config.questionsPerDay() ? Future.succeededFuture()
                : count(learnerId, form, others).onFailure(refused -> underWay.remove(learnerId, form));
    }

    private Future<Void> count(UUID learnerId, List<UUID> form, List<UUID> others) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(learnerId, form.toArray(UUID[]::new), others.toArray(UUID[]::new),
                        (long) config.questionsPerDay()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    if (row.getLong("fresh") > 0 && row.getLong("used") + row.getLong("fresh") > config.questionsPerDay()) {
                        throw refusal(row);
                    }
                    return null;
                });
    }

    private ProblemException refusal(Row row) {
        int limit = config.questionsPerDay();
        long left = Math.max(0, limit - row.getLong("used"));
        Instant now = row.getOffsetDateTime("read_at").toInstant();
        // Without a question that was used nothing ends: the form alone is larger than the limit.
        Instant end = row.getOffsetDateTime("ends_at") == null ? now : row.getOffsetDateTime("ends_at").toInstant();
        return ProblemException
                .of(ExamProblem.DAILY_LIMIT, limit + " different questions in 24 hours, of which " + left
                        + " are left; this session has " + row.getLong("fresh")
                        + " new ones. Ask for fewer (questionCount), or come back at " + end + ".")
                .with("limit", limit).with("used", row.getLong("used")).with("left", left).with("endsAt", end)
                .withRetryAfter(Duration.between(now, end));
    }
}
