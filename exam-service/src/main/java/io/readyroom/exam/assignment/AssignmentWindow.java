package io.readyroom.exam.assignment;

import java.time.Instant;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** From when until when an assignment may be begun. */
record AssignmentWindow(Instant opensAt, Instant closesAt) {

    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws ProblemException {@code invalid-request} when it ends before it begins, or nobody lives in it */
    AssignmentWindow {
        requireThisAge("opensAt", opensAt);
        requireThisAge("closesAt", closesAt);
        if (!closesAt.isAfter(opensAt)) {
            throw invalid("closesAt", "must be after opensAt");
        }
    }

    private static void requireThisAge(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw invalid(field, "must be between " + EARLIEST + " and " + LATEST);
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The times don't make a window.").withError(field, message);
    }
}
