package io.readyroom.platform.web.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

/** Tells what a failure without a problem of its own amounts to. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String UNDECIDED = "It may or may not have been carried out: read the state before sending it again.";

    /** Names, not classes: a service without a database has none of them on its class path. */
    private static final Set<String> OVERLOAD = Set.of("ConnectionPoolTooBusyException", "ClosedConnectionException",
            "ConnectException", "AnnotatedConnectException", "AnnotatedNoRouteToHostException", "ConnectTimeoutException",
            "NoStackTraceTimeoutException", "TimeoutException", "RejectedExecutionException");
    private static final Set<String> POOL = Set.of("NoStackTraceThrowable", "VertxException");
    /** Lock not available, statement timeout, too many connections, shutting down, connection exceptions. */
    private static final Set<String> OVERLOAD_STATES = Set.of("55P03", "57014", "57P01", "57P02", "57P03", "53300", "08006",
            "08001", "08003");

    private Failures() {
    }

    /** What a client is told of a failure that is no refusal; one that nobody foresaw is logged. */
    static ProblemException refusal(Throwable failure, String path) {
        if (isOverload(failure)) {
            LOG.debug("Refused for now", failure);
            return ProblemException.of(CommonProblem.UNAVAILABLE,
                    isBroken(failure) ? UNDECIDED : sentence(CommonProblem.UNAVAILABLE), failure);
        }
        LOG.errorf(failure, "Unexpected failure of %s", path);
        return ProblemException.of(CommonProblem.INTERNAL_ERROR, "It has been logged under this trace id.", failure);
    }

    static Optional<CommonProblem> find(int status) {
        return Arrays.stream(CommonProblem.values()).filter(type -> type.status() == status && status != 500).findFirst();
    }

    static boolean isOverload(Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (OVERLOAD.contains(t.getClass().getSimpleName()) || isOverloadState(t) || isPoolRefusal(t)
                    || isBrokenConnection(t)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a connection behind us broke under the request: a killed database, a network. Then it is open what became of the
     * request.
     */
    static boolean isBroken(Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t.getClass().getSimpleName().equals("ClosedConnectionException") || isBrokenConnection(t)) {
                return true;
            }
        }
        return false;
    }

    /** The operating system's own words reach Java as a plain IOException. */
    private static boolean isBrokenConnection(Throwable t) {
        String message = String.valueOf(t.getMessage());
        return t instanceof IOException && !(t instanceof ConnectException) && (t instanceof SocketException
                || message.startsWith("Connection reset") || message.startsWith("Broken pipe"));
    }

    private static boolean isOverloadState(Throwable t) {
        if (t instanceof SQLException sql) {
            return OVERLOAD_STATES.contains(String.valueOf(sql.getSQLState()));
        }
        String message = String.valueOf(t.getMessage());
        return t.getClass().getSimpleName().equals("PgException")
                && OVERLOAD_STATES.stream().anyMatch(state -> message.contains("(" + state + ")"));
    }

    /**
     * The Vert.x pool tells only by its message that the wait was too long, or that the connection which it gave had just been
     * closed: then the statement was not sent.
     */
    private static boolean isPoolRefusal(Throwable t) {
        String message = String.valueOf(t.getMessage());
        return POOL.contains(t.getClass().getSimpleName())
                && (message.contains("Timeout") || message.startsWith("Connection is not active"));
    }

    static String sentence(CommonProblem type) {
        return switch (type) {
            case METHOD_NOT_ALLOWED -> "See /openapi for the methods of this path.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case TOO_LARGE -> "The body is over this route's limit.";
            case UNAVAILABLE -> "Nothing was changed. Try again shortly.";
            case NOT_FOUND -> "Nothing is served at this path.";
            case INVALID_REQUEST -> "A parameter or the body can't be read.";
            default -> type.title() + ".";
        };
    }
}
