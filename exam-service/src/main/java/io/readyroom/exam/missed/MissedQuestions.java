package io.readyroom.exam.missed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.platform.database.Coalescer;
import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.web.json.PackedIds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** What learners last got wrong. */
@Singleton
public class MissedQuestions {

    private static final Logger LOG = Logger.getLogger(MissedQuestions.class);

    /** The newest sitting first; like what has been seen, five hundred of them tell. */
    static final String READ = """
            SELECT question_ids, outcomes FROM seen_questions
            WHERE learner_id = $1 AND exam = $2 AND outcomes <> ''
            ORDER BY session_id DESC LIMIT 500
            """;

    /** Notes that may wait. One that can't is lost until the session's result tells the same. */
    private static final int CAPACITY = 4_096;

    private final Pool pool;
    private final Vertx vertx;
    private final Coalescer<Outcomes> notes;

    MissedQuestions(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
        this.notes = new Coalescer<>(vertx.getOrCreateContext(), CAPACITY, this::store);
    }

    /** Questions of an exam that a learner got wrong in the latest sitting that tells. */
    public Future<PackedIds> of(UUID learnerId, String exam) {
        return EventLoops.here(vertx,
                pool.preparedQuery(READ).execute(Tuple.of(learnerId, exam)).map(MissedQuestions::missed));
    }

    /**
     * Remembers how a stored answer was graded, for as long as there is no result that tells. Returns at once, and never fails:
     * a
     * note is not worth an answer.
     *
     * @param position from 1
     * @param missed whether it was not worth all of its points
     */
    public void note(UUID sessionId, int position, boolean missed) {
        if (!notes.offer(Outcomes.of(sessionId, position, missed))) {
            LOG.debugf("Too many notes wait: one of session %s is left to its result", sessionId);
        }
    }

    /** Notes what results say, in the transaction of whoever hears of them. */
    public Uni<Void> record(SqlConnection tx, List<Outcomes> results) {
        return results.isEmpty() ? Uni.createFrom().voidItem()
                : tx.preparedQuery(OutcomesStatement.SQL)
                        .execute(io.vertx.mutiny.sqlclient.Tuple.newInstance(OutcomesStatement.arguments(results)))
                        .replaceWithVoid();
    }

    private Future<Runnable> store(List<Outcomes> together) {
        return Coalescer.then(
                Coalescer.execute(pool, OutcomesStatement.SQL, () -> OutcomesStatement.arguments(together)),
                done -> {
                    if (done.failed()) {
                        LOG.warnf("%d notes are left to the results: %s", together.size(), done.cause().toString());
                    }
                });
    }

    private static PackedIds missed(RowSet<Row> newestFirst) {
        Set<UUID> known = new HashSet<>();
        List<UUID> missed = new ArrayList<>();
        for (Row row : newestFirst) {
            UUID[] questions = row.getArrayOfUUIDs("question_ids");
            String outcomes = row.getString("outcomes");
            for (int i = 0; i < Math.min(questions.length, outcomes.length()); i++) {
                if (outcomes.charAt(i) != Outcomes.UNKNOWN && known.add(questions[i])
                        && outcomes.charAt(i) == Outcomes.MISSED) {
                    missed.add(questions[i]);
                }
            }
        }
        return PackedIds.of(missed);
    }
}
