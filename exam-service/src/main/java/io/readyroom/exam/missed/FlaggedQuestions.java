package io.readyroom.exam.missed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.web.json.PackedIds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** What learners have marked, in running sessions and in those that are over. */
@Singleton
public class FlaggedQuestions {

    /** The latest hundred sittings of the exam: a mark is a note to oneself, not an archive. The newest first. */
    static final String READ = """
            SELECT f.question_ids, a.positions, a.flags
            FROM (SELECT id FROM any_session WHERE learner_id = $1 AND exam = $2 ORDER BY id DESC LIMIT 100) s
            CROSS JOIN LATERAL (SELECT question_ids FROM any_form WHERE session_id = s.id LIMIT 1) f
            CROSS JOIN LATERAL (
              SELECT array_agg(position) AS positions, array_agg(coalesce(flagged, false)) AS flags
              FROM any_answer WHERE session_id = s.id) a
            WHERE a.positions IS NOT NULL
            ORDER BY s.id DESC
            """;

    private final Pool pool;
    private final Vertx vertx;

    FlaggedQuestions(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    /** Questions of an exam that bear a mark where the learner last dealt with them. */
    public Future<PackedIds> of(UUID learnerId, String exam) {
        return EventLoops.here(vertx,
                pool.preparedQuery(READ).execute(Tuple.of(learnerId, exam)).map(FlaggedQuestions::flagged));
    }

    private static PackedIds flagged(RowSet<Row> newestFirst) {
        Set<UUID> known = new HashSet<>();
        List<UUID> flagged = new ArrayList<>();
        for (Row row : newestFirst) {
            UUID[] questions = row.getArrayOfUUIDs("question_ids");
            Integer[] positions = row.getArrayOfIntegers("positions");
            Boolean[] flags = row.getArrayOfBooleans("flags");
            for (int i = 0; i < positions.length; i++) {
                UUID question = questions[positions[i] - 1];
                if (known.add(question) && flags[i]) {
                    flagged.add(question);
                }
            }
        }
        return PackedIds.of(flagged);
    }
}
