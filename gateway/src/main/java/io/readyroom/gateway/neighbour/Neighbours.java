package io.readyroom.gateway.neighbour;

import java.time.Duration;
import java.util.concurrent.CompletionException;

import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** What a failed call to a neighbour is to the client. */
public final class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private Neighbours() {
    }

    /** A refusal as it is; a deadline that passed, 504; anything else, 503. */
    public static Throwable told(String neighbour, Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        LOG.debugf(failure, "%s gave no answer", neighbour);
        boolean late = failure instanceof TimeoutException || isReadTimeout(failure);
        return ProblemException.of(late ? CommonProblem.UPSTREAM_TIMEOUT : CommonProblem.UNAVAILABLE,
                "Nothing was changed. Try again shortly.", failure).withRetryAfter(SOON);
    }

    /** For calls that the user had no part in: even a refusal is our own fault then, and no business of theirs. */
    public static Throwable broken(String neighbour, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException || cause instanceof IllegalStateException) {
            LOG.errorf("%s: %s", neighbour, cause.getMessage());
            return ProblemException.of(CommonProblem.UNAVAILABLE, "Nothing was changed. Try again shortly.", cause)
                    .withRetryAfter(SOON);
        }
        return told(neighbour, cause);
    }

    /** The REST client tells its own read timeout by a Vert.x exception that isn't public. */
    private static boolean isReadTimeout(Throwable failure) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t.getClass().getSimpleName().equals("NoStackTraceTimeoutException")) {
                return true;
            }
        }
        return false;
    }
}
