package io.readyroom.exam.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.readyroom.platform.database.Coalescer;
import io.readyroom.platform.database.SqlErrors;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * Saves answers with one statement in flight. What arrives meanwhile waits, and goes together into the next one: the busier it
 * is, the less an answer costs. A session always has the same lane, so two statements never wait for each other's sessions.
 */
final class AnswerLane {

    private final SaveWay way;
    private final Pool pool;
    private final Counter savedAnswers;
    private final Coalescer<Waiting> coalescer;

    AnswerLane(SaveWay way, Pool pool, Context context, Counter savedAnswers, int capacity) {
        this.way = way;
        this.pool = pool;
        this.savedAnswers = savedAnswers;
        this.coalescer = new Coalescer<>(context, capacity, this::send);
    }

    /** Completes after the commit; fails at once when too many are waiting. */
    Future<SaveOutcome> save(Answer answer) {
        Waiting waiting = new Waiting(answer);
        return coalescer.offer(waiting) ? waiting.future() : Future.failedFuture(new LaneFullException());
    }

    /** Answers that wait for the next statement. */
    int waiting() {
        return coalescer.waiting();
    }

    private Future<Runnable> send(List<Waiting> batch) {
        Collection<AnswerGroup> groups = AnswerGroup.collapse(batch);
        List<Answer> answers = groups.stream().map(AnswerGroup::winner).toList();
        Future<RowSet<Row>> rows = Coalescer.execute(pool, way.sql(), () -> way.arguments(answers));
        return Coalescer.then(rows, done -> tell(groups, rows.map(SaveStatement::stored)));
    }

    private void tell(Collection<AnswerGroup> groups, Future<Map<AnswerGroup.Slot, Instant>> stored) {
        groups.forEach(group -> tell(group, stored.result(), stored.cause()));
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

    /** One answer's data failed the statement of all: each is tried alone then. */
    private static boolean isDataError(Throwable failure) {
        return SqlErrors.sqlState(failure).filter(state -> state.startsWith("22") || state.startsWith("23")).isPresent();
    }
}
