package io.readyroom.exam.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.StoredSlots.StoredAnswer;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** Reads the answers of a range of slots in one statement; the slots themselves come from memory. */
@Singleton
class SlotRepository {

    static final String READ = """
            SELECT s.locked_positions, a.position, a.revision, CAST(a.response AS text) AS response, a.flagged
            FROM any_session s LEFT JOIN any_answer a ON a.session_id = $1 AND a.position BETWEEN $3 AND $4
            WHERE s.id = $1 AND s.learner_id = $2
            """;

    private final Pool pool;

    SlotRepository(Pool pool) {
        this.pool = pool;
    }

    /** Fails with {@code not-found} when the session isn't that learner's. */
    Future<StoredSlots> read(UUID sessionId, UUID learnerId, int from, int limit) {
        int to = (int) Math.min(Integer.MAX_VALUE, (long) from + limit - 1);
        return pool.preparedQuery(READ).execute(Tuple.of(sessionId, learnerId, from, to)).map(SlotRepository::slots);
    }

    private static StoredSlots slots(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The session");
        }
        Map<Integer, StoredAnswer> answers = new HashMap<>();
        Set<Integer> locked = Set.of();
        for (Row row : rows) {
            locked = Set.of(row.getArrayOfIntegers("locked_positions"));
            if (row.getInteger("position") != null) {
                answers.put(row.getInteger("position"), new StoredAnswer(row.getInteger("revision"),
                        row.getString("response"), Boolean.TRUE.equals(row.getBoolean("flagged"))));
            }
        }
        return new StoredSlots(answers, locked);
    }
}
