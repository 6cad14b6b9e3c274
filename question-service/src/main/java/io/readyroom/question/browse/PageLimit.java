package io.readyroom.question.browse;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * The {@code limit} parameter. Read as text: JAX-RS answers a number that isn't one with 404, which says the wrong thing.
 */
final class PageLimit {

    static final String DEFAULT = "20";
    private static final int MOST = 100;

    private PageLimit() {
    }

    static int parse(String limit) {
        try {
            int parsed = Integer.parseInt(limit);
            if (parsed >= 1 && parsed <= MOST) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    private static ProblemException invalid(Throwable cause) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "A list cannot be that long.", cause)
                .withError("limit", "a whole number between 1 and " + MOST);
    }
}
