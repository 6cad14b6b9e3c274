package io.readyroom.question.rest;

import java.util.UUID;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Cursors of lists in the order of an id. */
public final class IdCursor {

    /** What an id in a parameter looks like: for Jakarta REST one that can't be read is a path that isn't there. */
    public static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IdCursor() {
    }

    /**
     * The id behind which a list goes on; one before all without a cursor.
     *
     * @throws ProblemException {@code invalid-request} when it is no cursor of such a list
     */
    public static UUID decode(String cursor) {
        return cursor == null ? BEFORE_ALL : id(Cursor.decode(cursor, 1).get(0));
    }

    /** @throws ProblemException {@code invalid-request} when a part of a cursor is no id */
    public static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}
