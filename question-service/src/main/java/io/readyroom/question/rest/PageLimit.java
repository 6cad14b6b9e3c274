package io.readyroom.question.rest;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * The {@code limit} parameter. Read as text: JAX-RS answers a number that isn't one with 404, which says the wrong thing.
 */
public final class PageLimit {

    public static final String DEFAULT = "20";
    private static final int MOST = 100;

    private PageLimit() {
    }

    /** @throws ProblemException {@code invalid-request} when it is no number between 1 and 100 */
    public static int parse(String limit) {
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
