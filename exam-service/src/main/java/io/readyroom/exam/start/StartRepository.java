package io.readyroom.exam.start;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

@Singleton
class StartRepository {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** The last five hundred sittings tell; whoever has more has seen everything anyway. */
    private static final String SEEN = """
            SELECT question_ids FROM seen_questions
            WHERE learner_id = $1 AND exam = $2 ORDER BY seen_at DESC LIMIT 500
            """;

    private final Pool pool;

    StartRepository(Pool pool) {
        this.pool = pool;
    }

    /** Questions that a learner has been given for an exam, the one that was seen longest ago first. */
    Future<List<UUID>> seen(UUID learnerId, String exam) {
        return pool.preparedQuery(SEEN).execute(Tuple.of(learnerId, exam)).map(StartRepository::oldestFirst);
    }

    /** What was seen in several sittings counts where it was seen last: the rows come newest first. */
    private static List<UUID> oldestFirst(RowSet<Row> sittings) {
        Set<UUID> newestFirst = new LinkedHashSet<>();
        sittings.forEach(sitting -> Collections.addAll(newestFirst, sitting.getArrayOfUUIDs("question_ids")));
        List<UUID> ids = new ArrayList<>(newestFirst);
        Collections.reverse(ids);
        return ids;
    }

    /** Stores a session; fails with {@code unavailable} when there is no partition for its month. */
    Future<ExamSession> insert(NewSession session) {
        return insertOnce(session, StartClaim.NONE).map(Optional::orElseThrow);
    }

    /** Stores a session and the answer to its Idempotency-Key; empty when that key has been answered before. */
    Future<Optional<ExamSession>> insertOnce(NewSession session, StartClaim claim) {
        OutgoingEvent event = ExamSessionStarted.from(session.learnerId(), session.unstored()).toEvent();
        return pool.preparedQuery(StartStatement.SQL).execute(StartStatement.arguments(session, event, claim))
                .recover(failure -> Future.failedFuture(hasNoPartition(failure) ? noPartition(failure) : failure))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(started(session, rows.iterator().next())));
    }

    private static ProblemException noPartition(Throwable failure) {
        return ProblemException
                .of(CommonProblem.UNAVAILABLE, "No session can be stored just now. Nothing was changed.", failure)
                .withRetryAfter(SOON);
    }

    private static ExamSession started(NewSession session, Row row) {
        return session.started(instant(row, "started_at"), instant(row, "deadline_at"));
    }

    /** A check violation without the name of a check. */
    private static boolean hasNoPartition(Throwable failure) {
        return failure instanceof PgException refused && "23514".equals(refused.getSqlState())
                && refused.getConstraint() == null;
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
