package io.readyroom.exam.limit;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.session.Deadline;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** One simulation of an exam at a time. The statement that starts one decides; asking before saves a form. */
@Singleton
public class OpenSimulations {

    /**
     * Condition on a row of {@code exam_session} with the alias s: it has ended, or its time is up and the sweeper has yet to
     * come by.
     */
    public static final String OVER = "(s.status NOT IN ('open', 'paused', 'on_break') "
            + "OR s.deadline_at IS NOT NULL AND s.sweep_at < clock_timestamp())";

    /** Where the clock stands still, what is left of it is still to come. */
    private static final String FIND = """
            SELECT s.id, s.started_at, coalesce(s.deadline_at + coalesce(clock_timestamp() - %s, interval '0'), s.sweep_at)
              AS ends_at
            FROM open_simulation o CROSS JOIN LATERAL (SELECT * FROM exam_session WHERE id = o.session_id LIMIT 1) s
            WHERE o.learner_id = $1 AND o.exam = $2 AND NOT %s
            """
            .formatted(Deadline.stoppedAt("s"), OVER);

    private final Pool pool;

    OpenSimulations(Pool pool) {
        this.pool = pool;
    }

    /** Fails with {@code simulation-open}, which names the session and its end, when one of the exam runs. */
    Future<Void> requireNone(UUID learnerId, String exam) {
        return find(learnerId, exam).compose(open -> open.map(running -> Future.<Void> failedFuture(running.refusal(exam)))
                .orElseGet(Future::succeededFuture));
    }

    /** Why the statement refused to start one: the same {@code simulation-open}, unless that session has just ended. */
    public Future<ProblemException> refusal(UUID learnerId, String exam) {
        return find(learnerId, exam).map(open -> open.map(running -> running.refusal(exam))
                .orElseGet(() -> ProblemException.of(ExamProblem.SIMULATION_OPEN,
                        "A simulation of " + exam + " was running until just now. Start again.")));
    }

    private Future<Optional<OpenSimulation>> find(UUID learnerId, String exam) {
        return pool.preparedQuery(FIND).execute(Tuple.of(learnerId, exam)).map(OpenSimulations::first);
    }

    private static Optional<OpenSimulation> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(OpenSimulation.from(rows.iterator().next()));
    }
}
