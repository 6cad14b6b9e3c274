package io.readyroom.exam.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.Bulkhead;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.SessionStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Tries one answer alone: waits for its session, runs the same statement under that lock, and reads why when it still is not
 * taken. A wait longer than the role's {@code lock_timeout} fails, to be tried again by the client. What only came too late is
 * kept apart in the same transaction.
 */
@Singleton
class AnswerExplainer {

    static final String WHY = """
            SELECT s.status, s.submitted_by, %s AS late, $3::int BETWEEN 1 AND s.question_count AS known,
                   $3::int = ANY (s.locked_positions) AS locked, $3::int > s.reach AS ahead, a.revision, CAST(a.response AS text) AS response, a.saved_at,
                   a.response IS NOT DISTINCT FROM CAST($4::text AS jsonb) AS same
            FROM any_session s LEFT JOIN any_answer a ON a.session_id = $1 AND a.position = $3::int
            WHERE s.id = $1 AND s.learner_id = $2
            """
            .formatted(Deadline.passed("s"));
    private static final String LOCK_SLOTS = "SELECT lock_after_answer($1, CAST($2::text AS int[]))";

    private final Pool pool;

    AnswerExplainer(@ReactiveDataSource("answers") Pool pool) {
        this.pool = pool;
    }

    /** Saves the answer or tells why not; at most a few at once, the lanes need connections, too. */
    @Bulkhead(value = 4, waitingTaskQueue = 512)
    Uni<SaveOutcome> explain(Answer answer) {
        return pool.withTransaction(tx -> tx.preparedQuery(ExamSessionRepository.LOCK)
                .execute(Tuple.of(answer.sessionId(), answer.learnerId()))
                .chain(() -> store(tx, answer))
                .chain(saved -> saved.isPresent() ? Uni.createFrom().item(saved.get())
                        : why(tx, answer).call(outcome -> settle(tx, answer, outcome))));
    }

    private static Uni<Optional<SaveOutcome>> store(SqlConnection tx, Answer answer) {
        SaveWay way = SaveWay.of(answer);
        return tx.preparedQuery(way.sql()).execute(Tuple.newInstance(way.arguments(List.of(answer))))
                .map(rows -> rows.size() == 0 ? Optional.empty()
                        : Optional.of(new SaveOutcome.Saved(answer.revision(), savedAt(rows.iterator().next()))));
    }

    private static Uni<SaveOutcome> why(SqlConnection tx, Answer answer) {
        return tx.preparedQuery(WHY)
                .execute(Tuple.of(answer.sessionId(), answer.learnerId(), answer.position(), answer.storedResponse()))
                .map(rows -> outcome(answer, rows));
    }

    private static SaveOutcome outcome(Answer answer, RowSet<Row> rows) {
        if (rows.size() == 0 || !rows.iterator().next().getBoolean("known")) {
            return new SaveOutcome.Missing();
        }
        Row row = rows.iterator().next();
        SessionStatus status = SessionStatus.find(row.getString("status")).orElseThrow();
        if (row.getBoolean("late") && (status == SessionStatus.OPEN || "deadline".equals(row.getString("submitted_by")))) {
            return new SaveOutcome.Late();
        }
        if (status != SessionStatus.OPEN) {
            return new SaveOutcome.NotOpen(status);
        }
        if (row.getBoolean("ahead")) {
            return new SaveOutcome.Locked(true);
        }
        return row.getBoolean("locked") ? locked(answer, row) : beside(answer, row);
    }

    /** Whoever did not hear that the answer is saved sends it again, and meets the lock that it has set itself. */
    private static SaveOutcome locked(Answer answer, Row row) {
        Integer stored = row.getInteger("revision");
        boolean repeated = stored != null && stored == answer.revision() && row.getBoolean("same");
        return repeated && answer.locksItsSlot() ? new SaveOutcome.Saved(stored, savedAt(row)) : new SaveOutcome.Locked(false);
    }

    /** Nothing forbids the answer, so what is stored is not older. */
    private static SaveOutcome beside(Answer answer, Row row) {
        int stored = row.getInteger("revision");
        if (stored > answer.revision()) {
            return new SaveOutcome.Stale(stored, row.getString("response"));
        }
        return row.getBoolean("same") ? new SaveOutcome.Saved(stored, savedAt(row))
                : new SaveOutcome.Conflict(stored, row.getString("response"));
    }

    /** What an answer leaves behind that was not taken now. */
    private static Uni<Void> settle(SqlConnection tx, Answer answer, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Late) {
            return LateAnswers.keep(tx, answer);
        }
        // A release that knew no locks may have stored it: nobody is told what it is worth before it is locked.
        if (outcome instanceof SaveOutcome.Saved && answer.locksItsSlot()) {
            return tx.preparedQuery(LOCK_SLOTS).execute(Tuple.of(answer.sessionId(), answer.locks().toSql()))
                    .replaceWithVoid();
        }
        return Uni.createFrom().voidItem();
    }

    private static Instant savedAt(Row row) {
        return row.getOffsetDateTime("saved_at").toInstant();
    }
}
