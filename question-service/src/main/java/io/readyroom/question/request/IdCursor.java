package io.readyroom.question.request;

import java.util.UUID;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** The cursor of a list in the order of its ids, which is nearly that of time. */
final class IdCursor {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IdCursor() {
    }

    /**
     * The id behind which the page begins.
     *
     * @param cursor null for the first page
     * @throws ProblemException {@code invalid-request} when it is none of ours
     */
    static UUID after(String cursor) {
        if (cursor == null) {
            return BEFORE_ALL;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}
