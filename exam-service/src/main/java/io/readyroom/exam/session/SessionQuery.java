package io.readyroom.exam.session;

import java.util.Optional;
import java.util.UUID;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * Which sessions of a learner are wanted.
 *
 * @param before only sessions that are older than this one
 */
record SessionQuery(Optional<String> exam, Optional<SessionStatus> status, Optional<UUID> before, int limit) {

    static SessionQuery of(String exam, String status, String cursor, int limit) {
        return new SessionQuery(Optional.ofNullable(exam), Optional.ofNullable(status).map(SessionQuery::status),
                Optional.ofNullable(cursor).map(SessionQuery::id), limit);
    }

    private static SessionStatus status(String wire) {
        return SessionStatus.find(wire).orElseThrow(() -> ProblemException
                .of(CommonProblem.INVALID_REQUEST, "There is no such status.").withError("status", "unknown status"));
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}
