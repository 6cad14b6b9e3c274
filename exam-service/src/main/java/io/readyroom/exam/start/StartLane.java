package io.readyroom.exam.start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.platform.database.Coalescer;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * Stores sessions with one statement in flight; those that come meanwhile go together into the next one. When everybody starts
 * at
 * nine, a start costs the database a part of what it costs alone.
 */
@Singleton
class StartLane {

    /** Starts that may wait; the last of them is sixteen statements away. */
    static final int CAPACITY = 1_024;

    private static final Duration SOON = Duration.ofSeconds(5);
    /** Longer than the role's statement timeout: this only ends the wait on a connection that is dead but not closed. */
    private static final int LONGEST_FLIGHT_SECONDS = 6;

    private final Pool pool;
    private final Vertx vertx;
    private final Coalescer<Starting> coalescer;

    StartLane(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
        this.coalescer = new Coalescer<>(vertx.getOrCreateContext(), CAPACITY, this::send);
    }

    private static ProblemException tooMany() {
        return ProblemException.of(CommonProblem.UNAVAILABLE, "Too many are starting just now. Nothing was changed.")
                .withRetryAfter(SOON);
    }

    /** Stores a session; fails with {@code unavailable} when there is no partition for its month. */
    Future<ExamSession> store(NewSession session) {
        return storeOnce(session, StartClaim.NONE).map(Optional::orElseThrow);
    }

    /**
     * Stores a session and the answer to its Idempotency-Key; empty when that key has been answered before. Completes after the
     * commit, on the context of whoever asks.
     */
    Future<Optional<ExamSession>> storeOnce(NewSession session, StartClaim claim) {
        Starting starting = Starting.of(session, claim);
        return coalescer.offer(starting)
                ? Future.fromCompletionStage(starting.stored().future().toCompletionStage(), vertx.getOrCreateContext())
                : Future.failedFuture(tooMany());
    }

    private Future<?> send(List<Starting> batch) {
        return Future.succeededFuture(batch).compose(this::store)
                .recover(failure -> SqlErrors.isStalePlan(failure) ? store(batch) : Future.failedFuture(failure))
                .onSuccess(rows -> tell(batch, rows))
                .recover(failure -> isOfOne(failure) && batch.size() > 1 ? oneByOne(batch) : fail(batch, failure));
    }

    private Future<RowSet<Row>> store(List<Starting> batch) {
        return pool.preparedQuery(StartStatement.SQL).execute(StartStatement.arguments(batch))
                .timeout(LONGEST_FLIGHT_SECONDS, TimeUnit.SECONDS);
    }

    private static void tell(List<Starting> batch, RowSet<Row> rows) {
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            batch.stream().filter(starting -> starting.session().id().equals(id)).forEach(starting -> starting.stored(row));
        }
        batch.forEach(Starting::answeredBefore);
    }

    /** What the database said against one of them changed nothing for the others either. */
    private static boolean isOfOne(Throwable failure) {
        return SqlErrors.sqlState(failure).filter(state -> state.startsWith("22") || state.startsWith("23")).isPresent();
    }

    private Future<RowSet<Row>> oneByOne(List<Starting> batch) {
        Future<RowSet<Row>> all = Future.succeededFuture();
        for (Starting starting : batch) {
            all = all.transform(before -> send(List.of(starting)).mapEmpty());
        }
        return all;
    }

    private static Future<RowSet<Row>> fail(List<Starting> batch, Throwable failure) {
        Throwable told = hasNoPartition(failure) ? noPartition(failure) : failure;
        batch.forEach(starting -> starting.stored().tryFail(told));
        return Future.failedFuture(failure);
    }

    private static ProblemException noPartition(Throwable failure) {
        return ProblemException
                .of(CommonProblem.UNAVAILABLE, "No session can be stored just now. Nothing was changed.", failure)
                .withRetryAfter(SOON);
    }

    /** A check violation without the name of a check. */
    private static boolean hasNoPartition(Throwable failure) {
        return failure instanceof PgException refused && "23514".equals(refused.getSqlState())
                && refused.getConstraint() == null;
    }
}
