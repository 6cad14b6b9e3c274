package io.readyroom.scoring.history;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Behind which session, from the newest on, a page begins. */
record HistoryPosition(Instant submittedAt, UUID sessionId) {

    static final HistoryPosition START = new HistoryPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** @throws ProblemException {@code invalid-request} when it is no cursor of this list */
    static HistoryPosition of(String cursor) {
        if (cursor == null) {
            return START;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            HistoryPosition position = new HistoryPosition(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            if (position.submittedAt.isBefore(Instant.EPOCH) || position.submittedAt.isAfter(START.submittedAt)) {
                throw new IllegalArgumentException("no session was submitted then");
            }
            return position;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }

    String cursor() {
        return Cursor.encode(submittedAt, sessionId);
    }
}
