package io.readyroom.exam.limit;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.sqlclient.Row;

/**
 * A simulation that runs.
 *
 * @param endsAt when it is submitted as it is, unless its learner ends it before or is given more time
 */
record OpenSimulation(UUID sessionId, Instant startedAt, Instant endsAt) {

    static OpenSimulation from(Row row) {
        return new OpenSimulation(row.getUUID("id"), row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant());
    }

    ProblemException refusal(String exam) {
        return ProblemException.of(ExamProblem.SIMULATION_OPEN, "One simulation of " + exam
                + " at a time: this one runs until " + endsAt + ". Go on with it, submit it, or abandon it.")
                .with("sessionId", sessionId).with("startedAt", startedAt).with("endsAt", endsAt);
    }
}
