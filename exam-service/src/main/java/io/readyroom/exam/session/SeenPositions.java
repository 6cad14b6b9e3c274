package io.readyroom.exam.session;

import java.util.BitSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/**
 * Writes down what a learner is shown before it is shown, where a break locks it. What is written down stays so: this process
 * remembers it, and a page that is asked for again costs nothing.
 */
@Singleton
class SeenPositions {

    /** Not during a break: what would be read then, no break has locked. */
    static final String RECORD = """
            UPDATE exam_session s
            SET seen_positions = ARRAY(SELECT unnest(s.seen_positions) UNION SELECT unnest($3::int[]) ORDER BY 1)
            WHERE s.id = $1 AND s.learner_id = $2 AND s.status IN ('open', 'paused')
            """;
    private static final String STATUS = """
            SELECT status FROM exam_session WHERE id = $1
            """;
    /** Sessions to remember; one takes about 100 bytes. */
    private static final int REMEMBERED = 20_000;

    private final Pool pool;
    private final Cache<UUID, BitSet> recorded = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SeenPositions(Pool pool) {
        this.pool = pool;
    }

    /**
     * Whether the form's policy cares at all. Where it doesn't, reading is what it would be without this class.
     */
    static boolean matterTo(FrozenForm form) {
        return form.policy().locksSeen();
    }

    /**
     * Answers what was read once it may be shown. Fails with {@code session-paused} when a break has begun and there is
     * something among it that was not shown before. What was read first may be recorded later: whatever a break locked
     * in between, this was not among it, nor was it shown.
     */
    Future<StoredSlots> record(FrozenForm form, int from, int limit, StoredSlots read) {
        BitSet shown = shown(form.slots(from, limit), read);
        BitSet missing = without(shown, recorded.getIfPresent(form.sessionId()));
        if (missing.isEmpty()) {
            return Future.succeededFuture(read);
        }
        return pool.preparedQuery(RECORD)
                .execute(Tuple.of(form.sessionId(), form.learnerId(), missing.stream().boxed().toArray(Integer[]::new)))
                .compose(rows -> rows.rowCount() > 0 ? Future.succeededFuture() : requireNoBreak(form.sessionId()))
                .map(done -> {
                    recorded.asMap().merge(form.sessionId(), shown, SeenPositions::union);
                    return read;
                });
    }

    /** A session that has ended shows everything. */
    private Future<Void> requireNoBreak(UUID sessionId) {
        return pool.preparedQuery(STATUS).execute(Tuple.of(sessionId)).map(rows -> {
            if (isOnBreak(rows)) {
                throw ProblemException.of(ExamProblem.SESSION_PAUSED, "End the break to see further questions.");
            }
            return null;
        });
    }

    private static boolean isOnBreak(RowSet<Row> rows) {
        return rows.size() > 0
                && SessionStatus.ON_BREAK.wire().equals(rows.iterator().next().getString("status"));
    }

    private static BitSet shown(List<CandidateSlot> page, StoredSlots read) {
        BitSet shown = new BitSet();
        page.stream().map(CandidateSlot::position).filter(position -> !read.isHidden(position)).forEach(shown::set);
        return shown;
    }

    private static BitSet without(BitSet shown, BitSet recorded) {
        if (recorded == null) {
            return shown;
        }
        BitSet missing = (BitSet) shown.clone();
        missing.andNot(recorded);
        return missing;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet all = (BitSet) one.clone();
        all.or(other);
        return all;
    }
}
