package io.readyroom.exam.launch.redemption;

import java.util.Optional;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.assignment.Assignment;
import io.readyroom.exam.launch.Standing;
import io.readyroom.exam.start.AssignedSitting;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.sqlclient.Row;

/**
 * What a launch link opens.
 *
 * @param sessionId the session that the link is bound to
 * @param isStarted whether that session is there; otherwise it is to be started
 * @param isSpent whether the link has opened it, longer ago than a lost answer is asked for again
 * @param isExpired whether the link was too old before it opened anything
 * @param language in which the session is wanted
 * @param returnUrl or null
 */
record Opening(Standing standing, UUID sessionId, boolean isStarted, boolean isSpent, boolean isExpired, String language,
        String returnUrl) {

    static Opening from(Row row) {
        Standing standing = Standing.from(row);
        Assignment assignment = standing.assignment();
        return new Opening(standing, row.getUUID("opened_session"), row.getBoolean("started"), row.getBoolean("spent"),
                row.getBoolean("expired"),
                Optional.ofNullable(row.getString("wanted_language")).orElseGet(assignment::languageOrDefault),
                Optional.ofNullable(row.getString("own_return_url")).orElseGet(assignment::returnUrl));
    }

    /** Fails with {@code launch-spent} or {@code launch-expired}. */
    Opening requireUsable() {
        if (isSpent) {
            throw ProblemException.of(ExamProblem.LAUNCH_SPENT,
                    "The link has opened its session already. Another link goes on in that session.");
        }
        if (isExpired) {
            throw ProblemException.of(ExamProblem.LAUNCH_EXPIRED, "A link lives for five minutes. Ask for another one.");
        }
        return this;
    }

    /** The session that is to be started; fails with the rule that keeps the candidate out. */
    AssignedSitting requireSitting() {
        standing.requireMayBegin();
        return new AssignedSitting(sessionId, standing.candidateId(), standing.assignment(), standing.used() + 1, language,
                standing.isFresh());
    }
}
