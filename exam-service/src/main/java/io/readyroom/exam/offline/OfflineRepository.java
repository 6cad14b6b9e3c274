package io.readyroom.exam.offline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.SlotReader;
import io.readyroom.exam.offline.HandedOut.PackedAnswer;
import io.readyroom.exam.session.Deadline;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads what goes into a pack, and marks the session whose pack it is. */
@Singleton
class OfflineRepository {

    static final String READ = """
            SELECT s.exam, s.mode, s.status, s.language, s.assignment_id IS NOT NULL AS assigned, f.version_ids, f.slots,
                   f.facts
            FROM any_session s JOIN any_form f ON f.session_id = $1
            WHERE s.id = $1 AND s.learner_id = $2
            """;
    /** A pack that can still be used keeps its end; a later one ends with the session at the latest. */
    private static final String HAND_OUT = """
            UPDATE exam_session s
            SET measured = false,
                pack_expires_at = CASE WHEN s.pack_expires_at > clock_timestamp() THEN s.pack_expires_at
                  ELSE least(clock_timestamp() + $4::int * interval '1 s', s.deadline_at,
                    greatest(s.started_at, (SELECT max(saved_at) FROM answer
                                            WHERE session_id = s.id AND s.expires_after_answer))
                      + s.expires_after_seconds * interval '1 s') END
            WHERE s.id = $1 AND s.learner_id = $2 AND s.status = ANY($3) AND NOT %s
            RETURNING s.pack_expires_at, s.locked_positions
            """.formatted(Deadline.passed("s"));
    private static final String ANSWERS = """
            SELECT position, revision, CAST(response AS text) AS response, flagged FROM answer WHERE session_id = $1
            """;

    private final Pool pool;
    private final ObjectReader facts;

    OfflineRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.facts = json.readerFor(ExamFacts.class);
    }

    /** A learner's session; fails with {@code not-found} when it doesn't exist or is somebody else's. */
    Uni<PackableSession> require(UUID sessionId, UUID learnerId) {
        return pool.preparedQuery(READ).execute(Tuple.of(sessionId, learnerId)).map(rows -> session(sessionId, rows));
    }

    /**
     * Marks the session as one that measures nothing, and reads what is stored in it under the same lock. Empty, and nothing
     * is changed, when it takes no answers any more.
     */
    Uni<Optional<HandedOut>> handOut(SqlConnection tx, UUID sessionId, UUID learnerId, int validForSeconds) {
        Tuple arguments = Tuple.of(sessionId, learnerId, SessionStatus.SUBMITTED.sources(), validForSeconds);
        return tx.preparedQuery(ExamSessionRepository.LOCK).execute(Tuple.of(sessionId, learnerId))
                .chain(() -> tx.preparedQuery(HAND_OUT).execute(arguments))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(Optional.<HandedOut> empty())
                        : answers(tx, sessionId).map(answers -> Optional.of(handedOut(rows.iterator().next(), answers))));
    }

    private static Uni<Map<Integer, PackedAnswer>> answers(SqlConnection tx, UUID sessionId) {
        return tx.preparedQuery(ANSWERS).execute(Tuple.of(sessionId)).map(rows -> {
            Map<Integer, PackedAnswer> answers = new HashMap<>();
            rows.forEach(row -> answers.put(row.getInteger("position"), new PackedAnswer(row.getInteger("revision"),
                    row.getString("response"), Boolean.TRUE.equals(row.getBoolean("flagged")))));
            return answers;
        });
    }

    private static HandedOut handedOut(Row row, Map<Integer, PackedAnswer> answers) {
        return new HandedOut(row.getOffsetDateTime("pack_expires_at").toInstant(),
                Set.of(row.getArrayOfIntegers("locked_positions")), answers);
    }

    private PackableSession session(UUID id, RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The session");
        }
        Row row = rows.iterator().next();
        try {
            return new PackableSession(id, row.getString("exam"), Mode.find(row.getString("mode")).orElseThrow(),
                    SessionStatus.find(row.getString("status")).orElseThrow(), row.getString("language"),
                    row.getBoolean("assigned"), facts.readValue(row.getString("facts")),
                    List.of(row.getArrayOfUUIDs("version_ids")), SlotReader.read(row.getString("slots")));
        } catch (IOException e) {
            throw new IllegalStateException("the stored form of session " + id + " can't be read", e);
        }
    }
}
