package io.readyroom.platform.database;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/**
 * Reads what several callers want at the same time by one statement. Beginning and ending a statement costs more than most of
 * what it finds.
 *
 * @param <Q> what is asked for
 * @param <A> what is found
 */
public final class CoalescedRead<Q, A> {

    private final Pool pool;
    private final String sql;
    private final Function<List<Q>, Tuple> arguments;
    private final BiFunction<List<Q>, RowSet<Row>, List<A>> answers;
    private final Coalescer<Waiting<Q, A>> coalescer;

    /**
     * @param context the event loop from which all statements are sent
     * @param capacity questions that may wait
     * @param arguments of the statement for up to 64 questions
     * @param answers one for each of the questions, in their order; null where nothing was found
     */
    public CoalescedRead(Pool pool, Context context, int capacity, String sql, Function<List<Q>, Tuple> arguments,
            BiFunction<List<Q>, RowSet<Row>, List<A>> answers) {
        this.pool = pool;
        this.sql = sql;
        this.arguments = arguments;
        this.answers = answers;
        this.coalescer = new Coalescer<>(context, capacity, this::read);
    }

    /**
     * What is found, or null. Completes on the event loop of the statements; fails with {@link RejectedExecutionException} at
     * once when too many are waiting.
     */
    public Future<A> find(Q question) {
        Waiting<Q, A> waiting = new Waiting<>(question, Promise.promise());
        return coalescer.offer(waiting) ? waiting.answer().future()
                : Future.failedFuture(new RejectedExecutionException("too many readings are waiting"));
    }

    private Future<Runnable> read(List<Waiting<Q, A>> waiting) {
        List<Q> questions = waiting.stream().map(Waiting::question).toList();
        Future<RowSet<Row>> rows = Coalescer.execute(pool, sql, () -> arguments.apply(questions));
        return Coalescer.then(rows, done -> tell(waiting, rows.map(found -> answers.apply(questions, found))));
    }

    private void tell(List<Waiting<Q, A>> waiting, Future<List<A>> answers) {
        answers.onSuccess(found -> tell(waiting, found))
                .onFailure(failure -> waiting.forEach(one -> one.answer().tryFail(failure)));
    }

    private static <Q, A> void tell(List<Waiting<Q, A>> waiting, List<A> found) {
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).answer().complete(found.get(i));
        }
    }

    private record Waiting<Q, A>(Q question, Promise<A> answer) {
    }
}
