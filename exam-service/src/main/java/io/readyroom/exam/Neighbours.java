package io.readyroom.exam;

import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * What a learner is told when a neighbour doesn't answer as it should: that it is for now, never the neighbour's own status.
 */
public final class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);

    private Neighbours() {
    }

    /** A refusal as it is; a timeout, an open circuit, a broken answer as a problem that may be retried. */
    public static Throwable toProblem(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        LOG.warnf("A neighbour failed: %s", failure.toString());
        return failure instanceof TimeoutException
                ? ProblemException.of(CommonProblem.UPSTREAM_TIMEOUT,
                        "A service behind this one was too slow. Nothing was changed.",
                        failure)
                : ProblemException.of(CommonProblem.UNAVAILABLE, "A service behind this one is away. Nothing was changed.",
                        failure);
    }
}
