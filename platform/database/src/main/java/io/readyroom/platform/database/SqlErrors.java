package io.readyroom.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

/** Tells by the SQLSTATE (PostgreSQL manual, appendix A) what a failure means for the caller. */
public final class SqlErrors {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Connection exception, insufficient resources, operator intervention, system error, transaction rollback. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "58", "40");

    /** A cached plan that DDL made invalid. */
    private static final Set<String> STALE_PLAN_STATES = Set.of("0A000", "26000");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SqlErrors() {
    }

    /** The SQLSTATE in the chain of causes, if PostgreSQL was what failed. */
    public static Optional<String> sqlState(Throwable failure) {
        return find(failure, PgException.class).map(PgException::getSqlState)
                // Hibernate Reactive puts its own exception in the place of the client's.
                .or(() -> find(failure, SQLException.class).map(SQLException::getSQLState));
    }

    /** Whether a unique constraint refused the row. */
    public static boolean isUniqueViolation(Throwable failure) {
        return sqlState(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }

    /** Whether the unique constraint (or index) of that name refused the row. */
    public static boolean isUniqueViolation(Throwable failure, String constraint) {
        return isUniqueViolation(failure)
                && find(failure, PgException.class).map(PgException::getConstraint).filter(constraint::equals).isPresent();
    }

    /** Whether DDL went on under a prepared statement: once more, and it is prepared anew. */
    public static boolean isStalePlan(Throwable failure) {
        return sqlState(failure).filter(STALE_PLAN_STATES::contains).isPresent();
    }

    /** Whether the same work may succeed later: the database is away, busy, restarting or gave up waiting for a lock. */
    public static boolean isTransient(Throwable failure) {
        Optional<String> state = sqlState(failure);
        if (state.isPresent()) {
            return TRANSIENT_CLASSES.contains(state.get().substring(0, 2)) || state.get().equals(LOCK_NOT_AVAILABLE)
                    || isStalePlan(failure);
        }
        return find(failure, ClosedConnectionException.class).isPresent() || find(failure, IOException.class).isPresent()
                || find(failure, TimeoutException.class).isPresent()
                || find(failure, java.util.concurrent.RejectedExecutionException.class).isPresent()
                || find(failure, VertxException.class).isPresent()
                || isPoolTimeout(failure);
    }

    /** The Vert.x pool reports an exceeded wait or queue by a message only. */
    private static boolean isPoolTimeout(Throwable failure) {
        for (Throwable t = failure; t != null; t = next(t)) {
            String name = t.getClass().getSimpleName();
            if (name.equals("ConnectionPoolTooBusyException") || name.equals("NoStackTraceThrowable")) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = next(t)) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static Throwable next(Throwable t) {
        return t.getCause() == t ? null : t.getCause();
    }
}
