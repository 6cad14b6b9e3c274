package io.readyroom.exam.start;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import jakarta.inject.Singleton;

import io.readyroom.exam.limit.OpenSimulations;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.platform.database.Coalescer;
import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * Stores sessions with one statement in flight; those that come meanwhile go together into the next one. When everybody
 * starts at nine, a start costs the database a part of what it costs alone.
 */
@Singleton
class StartLane {

    /** Starts that may wait; the last of them is sixteen statements away. */
    static final int CAPACITY = 1_024;

    /** Classes of SQLSTATEs: wrong data, a row twice, a broken constraint, and what the statement itself refuses. */
    private static final Set<String> OF_ONE = Set.of("21", "22", "23", "RR");
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Pool pool;
    private final Vertx vertx;
    private final OpenSimulations simulations;
    private final Coalescer<Starting> coalescer;

    StartLane(Pool pool, Vertx vertx, OpenSimulations simulations) {
        this.pool = pool;
        this.vertx = vertx;
        this.simulations = simulations;
        this.coalescer = new Coalescer<>(vertx.getOrCreateContext(), CAPACITY, this::send);
    }

    /** Stores a session; fails like the other one. */
    Future<ExamSession> store(NewSession session) {
        return storeOnce(session, StartClaim.NONE).map(Optional::orElseThrow);
    }

    /**
     * Stores a session and the answer to its Idempotency-Key; empty when that key has been answered before. Completes after the
     * commit, on the context of whoever asks; fails with {@code unavailable} when there is no partition for its month, with
     * {@code simulation-open} when it would be a second one, and with
     * {@link RejectedExecutionException} at once when too many are waiting.
     */
    Future<Optional<ExamSession>> storeOnce(NewSession session, StartClaim claim) {
        Starting starting = Starting.of(session, claim);
        return coalescer.offer(starting)
                ? EventLoops.here(vertx, starting.stored().future())
                : Future.failedFuture(new RejectedExecutionException("too many starts are waiting"));
    }

    private Future<Runnable> send(List<Starting> batch) {
        return Coalescer.then(Coalescer.execute(pool, StartStatement.SQL, () -> StartStatement.arguments(batch)),
                rows -> tell(batch, rows));
    }

    private void tell(List<Starting> batch, AsyncResult<RowSet<Row>> rows) {
        if (rows.succeeded()) {
            tell(batch, rows.result());
        } else if (isOfOne(rows.cause()) && batch.size() > 1) {
            oneByOne(batch);
        } else {
            fail(batch, rows.cause());
        }
    }

    /** Of a session without a row the key has been answered. */
    private static void tell(List<Starting> batch, RowSet<Row> rows) {
        Map<UUID, Row> stored = new HashMap<>();
        rows.forEach(row -> stored.put(row.getUUID("id"), row));
        batch.forEach(starting -> starting.tell(Optional.ofNullable(stored.get(starting.session().id()))));
    }

    /** What the database said against one of them changed nothing for the others either. */
    private static boolean isOfOne(Throwable failure) {
        return SqlErrors.sqlState(failure).filter(state -> OF_ONE.contains(state.substring(0, 2))).isPresent();
    }

    /** Beside the lane, one after the other, whatever becomes of the one before. */
    private void oneByOne(List<Starting> batch) {
        Future<Void> last = Future.succeededFuture();
        for (Starting starting : batch) {
            last = last.transform(before -> send(List.of(starting)).onSuccess(Runnable::run).mapEmpty());
        }
    }

    private void fail(List<Starting> batch, Throwable failure) {
        batch.forEach(starting -> told(starting.session(), failure).onComplete(told -> starting.stored().fail(
                told.succeeded() ? told.result() : told.cause())));
    }

    private Future<? extends Throwable> told(NewSession session, Throwable failure) {
        if (hasNoPartition(failure)) {
            return Future.succeededFuture(noPartition(failure));
        }
        return SqlErrors.sqlState(failure).filter(StartStatement.SECOND_SIMULATION::equals).isPresent()
                ? simulations.refusal(session.learnerId(), session.exam())
                : Future.succeededFuture(failure);
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
