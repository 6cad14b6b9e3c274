package io.readyroom.exam.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.SessionStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** A learner hands a session in. */
@Singleton
class Submission {

    private static final Logger LOG = Logger.getLogger(Submission.class);

    /**
     * The lock comes first and the clock is read under it: else a submission that waited for a save would bear a time
     * before that answer's. A submission after the deadline and its grace counts as the deadline's, unless the clock
     * stands still.
     */
    static final String CLOSE = """
            WITH held AS MATERIALIZED (
              SELECT id FROM exam_session WHERE id = $1 AND learner_id = $2 FOR NO KEY UPDATE)
            UPDATE exam_session s
            SET status = 'submitted', submitted_at = clock_timestamp(), paused_at = NULL,
                break_started_at = NULL, version = s.version + 1,
                submitted_by = CASE WHEN %s AND NOT %s THEN 'deadline' ELSE 'learner' END,
                check_at = clock_timestamp() + $4::int * interval '1 s'
            FROM held
            WHERE s.id = $1 AND s.id = held.id AND s.status = ANY($3)
            RETURNING s.submitted_at
            """.formatted(Deadline.passed("s"), Deadline.stopped("s"));

    private final Pool pool;
    private final ExamSessionRepository sessions;
    private final SubmissionEvents events;
    private final SubmissionConfig config;

    Submission(Pool pool, ExamSessionRepository sessions, SubmissionEvents events, SubmissionConfig config) {
        this.pool = pool;
        this.sessions = sessions;
        this.events = events;
        this.config = config;
    }

    /** Submits, or answers what it answered before; fails with {@code session-closed} when the session was abandoned. */
    Uni<SubmittedResponse> submit(UUID sessionId, UUID learnerId) {
        return pool.withTransaction(tx -> close(tx, sessionId, learnerId))
                .invoke(submittedAt -> submittedAt.ifPresent(at -> announce(sessionId)))
                .chain(submittedAt -> submittedAt
                        .map(at -> Uni.createFrom().item(new SubmittedResponse(sessionId, SessionStatus.SUBMITTED, at)))
                        .orElseGet(() -> earlier(sessionId, learnerId)));
    }

    private void announce(UUID sessionId) {
        LOG.infof("Session %s is submitted", sessionId);
        events.wake();
    }

    private Uni<Optional<Instant>> close(SqlConnection tx, UUID sessionId, UUID learnerId) {
        Tuple arguments = Tuple.of(sessionId, learnerId, SessionStatus.SUBMITTED.sources(),
                Math.toIntExact(config.checkAfter().toSeconds()));
        return tx.preparedQuery(CLOSE).execute(arguments)
                .map(Submission::submittedAt)
                .call(submittedAt -> submittedAt.isPresent() ? events.append(tx, List.of(sessionId))
                        : Uni.createFrom().voidItem());
    }

    private Uni<SubmittedResponse> earlier(UUID sessionId, UUID learnerId) {
        return sessions.require(sessionId, learnerId).map(session -> {
            if (!session.status().isSubmitted()) {
                throw ExamSession.closed(session.status());
            }
            return SubmittedResponse.from(session);
        });
    }

    private static Optional<Instant> submittedAt(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty()
                : Optional.of(rows.iterator().next().getOffsetDateTime("submitted_at").toInstant());
    }
}
