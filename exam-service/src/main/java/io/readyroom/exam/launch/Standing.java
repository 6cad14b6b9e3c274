package io.readyroom.exam.launch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.assignment.Assignment;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.sqlclient.Row;

/**
 * How a candidate stands with an assignment.
 *
 * @param candidateId null where there is no such candidate
 * @param used attempts so far
 * @param isRunning whether the last of them runs
 * @param isFresh whether the candidate has seen nothing of the exam
 * @param missing prerequisites that the candidate has not handed in
 */
public record Standing(Assignment assignment, UUID candidateId, int used, boolean isRunning, boolean isFresh,
        List<UUID> missing) {

    /**
     * The last attempt of {@code k.candidate_id} at {@code k.assignment_id}, to be joined laterally. OFFSET 0: one session
     * after
     * the other, each in its partition.
     */
    public static final String LAST_ATTEMPT = """
            SELECT t.attempt, t.session_id, coalesce(s.status IN ('open', 'paused', 'on_break'), false) AS running
            FROM assignment_attempt t
            LEFT JOIN LATERAL (SELECT status FROM any_session WHERE id = t.session_id OFFSET 0) s ON true
            WHERE t.assignment_id = k.assignment_id AND t.learner_id = k.candidate_id
            ORDER BY t.attempt DESC LIMIT 1""";

    /**
     * What {@link #from} reads, of {@code k} with assignment, candidate, attempt and running, and of the assignment {@code a}.
     * What isn't one thing is looked up one by one: joined, a plan might read everybody's.
     */
    public static final String COLUMNS = """
            k.candidate_id, coalesce(k.attempt, 0) AS used, coalesce(k.running, false) AS running,
            (SELECT true FROM seen_questions q WHERE q.learner_id = k.candidate_id AND q.exam = a.exam LIMIT 1) IS NULL AS fresh,
            ARRAY(SELECT p FROM unnest(a.prerequisites) AS p
              WHERE (SELECT true FROM assignment_attempt t CROSS JOIN LATERAL (
                       SELECT status FROM any_session WHERE id = t.session_id OFFSET 0) s
                     WHERE t.assignment_id = p AND t.learner_id = k.candidate_id
                       AND s.status IN ('submitted', 'pending_grading', 'scored') LIMIT 1) IS NULL) AS missing,
            """
            + Assignment.COLUMNS;

    /** @param row with the {@link #COLUMNS} */
    public static Standing from(Row row) {
        return new Standing(Assignment.from(row), row.getUUID("candidate_id"), row.getInteger("used"),
                row.getBoolean("running"), row.getBoolean("fresh"), List.of(row.getArrayOfUUIDs("missing")));
    }

    /** Fails with the rule that keeps the candidate from beginning an attempt now, and when that ends. */
    public Standing requireMayBegin() {
        assignment.requireOpen();
        return requireAttempt();
    }

    /** The same for an attempt that will have begun by a moment; one that runs may always be gone on with. */
    Standing requireMayEnterBy(Instant moment) {
        if (isRunning) {
            return this;
        }
        assignment.requireOpenBy(moment);
        return requireAttempt();
    }

    private Standing requireAttempt() {
        if (used >= assignment.attempts()) {
            throw ProblemException.of(ExamProblem.ATTEMPTS_USED,
                    "The assignment allows " + assignment.attempts() + " attempts; all of them are used.")
                    .with("attempts", assignment.attempts()).with("used", used);
        }
        if (!missing.isEmpty()) {
            throw ProblemException.of(ExamProblem.PREREQUISITE_MISSING,
                    "The candidate has to hand in other assignments first.").with("assignments", missing);
        }
        return this;
    }
}
