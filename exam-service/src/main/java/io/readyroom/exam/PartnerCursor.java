package io.readyroom.exam;

import java.util.Optional;
import java.util.UUID;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Reads the cursors of lists that are in order of ids. */
public final class PartnerCursor {

    private PartnerCursor() {
    }

    /** The last id that the client has, if it has one; fails with {@code invalid-request} when it is no cursor. */
    public static Optional<UUID> id(String cursor) {
        return Optional.ofNullable(cursor).map(given -> parse(Cursor.decode(given, 1).get(0)));
    }

    private static UUID parse(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw ProblemException
                    .of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}
