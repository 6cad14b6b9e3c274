package io.readyroom.user.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Cursors of lists in the order of an id. */
public final class IdCursor {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private IdCursor() {
    }

    /**
     * The id behind which a list goes on that begins with the lowest.
     *
     * @throws ProblemException {@code invalid-request} when it is no cursor of such a list
     */
    public static UUID ascending(String cursor) {
        return cursor == null ? BEFORE_ALL : id(Cursor.decode(cursor, 1).get(0));
    }

    /**
     * The id below which a list goes on that begins with the highest, which is the newest.
     *
     * @throws ProblemException {@code invalid-request} when it is no cursor of such a list
     */
    public static UUID descending(String cursor) {
        return cursor == null ? BEHIND_ALL : id(Cursor.decode(cursor, 1).get(0));
    }

    /** The page of these rows, of which there is one more than asked for when there are more. */
    public static <T> Page<T> page(List<T> rows, int limit, Function<T, UUID> id) {
        return Page.of(rows, limit, last -> Cursor.encode(id.apply(last)));
    }

    private static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}
