package io.readyroom.exam.answer;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.readyroom.platform.database.SqlErrors;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;

/**
 * Saves answers with one statement in flight. What arrives meanwhile waits, and goes together into the next one: the busier it
 * is, the less an answer costs. A session always has the same lane, so two statements never wait for each other's sessions.
 */
final class AnswerLane {

    private static final int MOST_ROWS = 64;
    /** Longer than the role's statement timeout: this only ends the wait on a connection that is dead but not closed. */
    private static final int LONGEST_FLIGHT_SECONDS = 6;

    private final Pool pool;
    private final Context context;
    private final Counter savedAnswers;
    private final int capacity;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean inFlight;

    AnswerLane(Pool pool, Context context, Counter savedAnswers, int capacity) {
        this.pool = pool;
        this.context = context;
        this.savedAnswers = savedAnswers;
        this.capacity = capacity;
    }

    /** Completes after the commit; fails at once when too many are waiting. */
    Future<SaveOutcome> save(Answer answer) {
        Waiting waiting = new Waiting(answer);
        synchronized (queue) {
            if (queue.size() >= capacity) {
                return Future.failedFuture(new LaneFullException());
            }
            queue.add(waiting);
            if (inFlight) {
                return waiting.future();
            }
            inFlight = true;
        }
        // Always on the lane's own event loop: there its connection lives, and no request's context is kept by the next ones.
        context.runOnContext(now -> send(next()));
        return waiting.future();
    }

    /** Answers that wait for the next statement. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void send(List<Waiting> batch) {
        Collection<AnswerGroup> groups = AnswerGroup.collapse(batch);
        List<Answer> answers = groups.stream().map(AnswerGroup::winner).toList();
        // compose: whatever goes wrong on the way to the statement must fail these answers, not stop the lane.
        Future.succeededFuture(answers).compose(this::store)
                .recover(failure -> isStalePlan(failure) ? store(answers) : Future.failedFuture(failure))
                .onComplete(stored -> {
                    sendNext();
                    groups.forEach(group -> tell(group, stored.result(), stored.cause()));
                });
    }

    private Future<Map<AnswerGroup.Slot, Instant>> store(List<Answer> answers) {
        return pool.preparedQuery(SaveStatement.SQL).execute(SaveStatement.arguments(answers))
                .timeout(LONGEST_FLIGHT_SECONDS, TimeUnit.SECONDS)
                .map(SaveStatement::stored);
    }

    private void sendNext() {
        List<Waiting> batch = next();
        if (!batch.isEmpty()) {
            context.runOnContext(now -> send(batch));
        }
    }

    private List<Waiting> next() {
        synchronized (queue) {
            List<Waiting> batch = new ArrayList<>(Math.min(queue.size(), MOST_ROWS));
            while (batch.size() < MOST_ROWS && !queue.isEmpty()) {
                batch.add(queue.poll());
            }
            inFlight = !batch.isEmpty();
            return batch;
        }
    }

    private void tell(AnswerGroup group, Map<AnswerGroup.Slot, Instant> stored, Throwable failure) {
        if (failure != null && !isDataError(failure)) {
            group.failed(failure);
            return;
        }
        Instant savedAt = failure == null
                ? stored.get(new AnswerGroup.Slot(group.winner().sessionId(), group.winner().position()))
                : null;
        if (savedAt == null) {
            group.notSaved();
        } else {
            savedAnswers.increment();
            group.saved(savedAt);
        }
    }

    /** DDL went on under a prepared statement: once more, and it is prepared anew. */
    private static boolean isStalePlan(Throwable failure) {
        return SqlErrors.sqlState(failure).filter(state -> state.equals("0A000") || state.equals("26000")).isPresent();
    }

    /** One answer's data failed the statement of all: each is tried alone then. */
    private static boolean isDataError(Throwable failure) {
        return SqlErrors.sqlState(failure).filter(state -> state.startsWith("22") || state.startsWith("23")).isPresent();
    }
}
