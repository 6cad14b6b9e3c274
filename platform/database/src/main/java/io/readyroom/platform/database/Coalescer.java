package io.readyroom.platform.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/**
 * Puts together what waits: one statement in flight, and what arrives meanwhile goes into the next one. The busier it is, the
 * less each item costs; when idle, an item waits for nobody.
 *
 * @param <T> an item, which knows whom to tell what became of it
 */
public final class Coalescer<T> {

    private static final Logger LOG = Logger.getLogger(Coalescer.class);
    private static final int MOST = 64;
    /** Longer than the role's statement timeout: this only ends the wait on a connection that is dead but not closed. */
    private static final int LONGEST_FLIGHT_SECONDS = 6;

    private final Context context;
    private final int capacity;
    private final Function<List<T>, Future<Runnable>> statement;
    private final Deque<T> queue = new ArrayDeque<>();
    private boolean inFlight;

    /**
     * @param context the event loop from which all statements are sent: there the connection lives, and no request's context is
     *        kept by the next ones
     * @param capacity items that may wait
     * @param statement sends one for up to 64 items, and completes with what tells all of them, whether it succeeded or failed.
     *        That is run when the next statement is on its way: the database works while sixty-four answers are written
     */
    public Coalescer(Context context, int capacity, Function<List<T>, Future<Runnable>> statement) {
        this.context = context;
        this.capacity = capacity;
        this.statement = statement;
    }

    /** What a statement completes with: an end of it, either way, and who is told of it later. */
    public static <R> Future<Runnable> then(Future<R> end, Consumer<AsyncResult<R>> tell) {
        return end.transform(done -> Future.succeededFuture(() -> tell.accept(done)));
    }

    /**
     * Sends a statement as every coalesced one is sent: once more when DDL went on under its plan, and waited for no
     * longer than it may take.
     *
     * @param arguments made for each try, so that whatever goes wrong with them fails the future
     */
    public static Future<RowSet<Row>> execute(Pool pool, String sql, Supplier<Tuple> arguments) {
        return attempt(pool, sql, arguments)
                .recover(failure -> SqlErrors.isStalePlan(failure) ? attempt(pool, sql, arguments)
                        : Future.failedFuture(failure));
    }

    private static Future<RowSet<Row>> attempt(Pool pool, String sql, Supplier<Tuple> arguments) {
        return Future.succeededFuture(arguments).map(Supplier::get)
                .compose(made -> pool.preparedQuery(sql).execute(made).timeout(LONGEST_FLIGHT_SECONDS, TimeUnit.SECONDS));
    }

    /** Takes an item, or refuses it when too many are waiting. */
    public boolean offer(T item) {
        synchronized (queue) {
            if (queue.size() >= capacity) {
                return false;
            }
            queue.add(item);
            if (inFlight) {
                return true;
            }
            inFlight = true;
        }
        context.runOnContext(now -> send(next()));
        return true;
    }

    /** Items that wait for the next statement. */
    public int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void send(List<T> items) {
        if (!items.isEmpty()) {
            // compose: whatever is thrown on the way to the statement must not stop those that come behind.
            Future<Runnable> sent = Future.succeededFuture(items).compose(statement);
            if (sent.isComplete()) {
                context.runOnContext(now -> afterwards(sent));
            } else {
                sent.onComplete(done -> onContext(() -> afterwards(sent)));
            }
        }
    }

    private void afterwards(Future<Runnable> sent) {
        send(next());
        if (sent.succeeded()) {
            sent.result().run();
        } else {
            LOG.error("A statement could not be made; those who wait for it are not told", sent.cause());
        }
    }

    private void onContext(Runnable task) {
        if (Vertx.currentContext() == context) {
            task.run();
        } else {
            context.runOnContext(now -> task.run());
        }
    }

    private List<T> next() {
        synchronized (queue) {
            List<T> items = new ArrayList<>(Math.min(queue.size(), MOST));
            while (items.size() < MOST && !queue.isEmpty()) {
                items.add(queue.poll());
            }
            inFlight = !items.isEmpty();
            return items;
        }
    }
}
