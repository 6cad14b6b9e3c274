package io.readyroom.exam.assignment.attempt;

import java.util.List;
import java.util.UUID;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** The last attempt that a client has. */
record AttemptCursor(UUID candidateId, int attempt) {

    private static final AttemptCursor BEGINNING = new AttemptCursor(new UUID(0, 0), 0);

    /** @param cursor null for the beginning */
    static AttemptCursor of(String cursor) {
        if (cursor == null) {
            return BEGINNING;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new AttemptCursor(UUID.fromString(parts.get(0)), Integer.parseInt(parts.get(1)));
        } catch (IllegalArgumentException e) {
            throw ProblemException
                    .of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }

    static String encode(AttemptResponse last) {
        return Cursor.encode(last.candidateId(), last.attempt());
    }
}
