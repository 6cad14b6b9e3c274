package io.readyroom.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.scoring.grading.Score;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** I4, on the constraints and not on whoever calls. */
@QuarkusTest
class ResultsResourceTest {

    private final UUID session = UUID.randomUUID();
    private final UUID learner = UUID.randomUUID();

    @Inject
    Results results;
    @Inject
    Pool pool;

    @BeforeEach
    void submitted() {
        run("""
                INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
                VALUES ($1, $2, 'ai-102', 'free', clock_timestamp(), '{}')""", Tuple.of(session, learner));
    }

    /** Two replicas that graded the same session: the second one's work is dropped, and not told either. */
    @Test
    void keepsTheResultThatWasFirst() {
        add(scored(1));
        add(scored(0));
        assertThat(count("SELECT count(*) FROM result WHERE session_id = $1 AND points = 1")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM result WHERE session_id = $1")).isEqualTo(1);
        assertThat(count("SELECT cardinality(positions) FROM result WHERE session_id = $1")).isEqualTo(1);
        assertThat(count("""
                SELECT (SELECT count(*) FROM outbox WHERE subject = $1::uuid::text)
                     + (SELECT count(*) FROM outbox_sent WHERE subject = $1::uuid::text)""")).isEqualTo(1);
    }

    @Test
    void hasOneCurrentResultAtMost() {
        add(scored(1));
        assertThatThrownBy(() -> run("""
                INSERT INTO result SELECT session_id, 2, true, scored_at, points, max_points, scaled, passed, interval_low,
                    interval_high, domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids,
                    key_revisions, item_points, item_max_points, counted, voided
                FROM result WHERE session_id = $1""", Tuple.of(session))).hasMessageContaining("result_one_current");
    }

    private void add(ScoredExam scored) {
        pool.withTransaction(tx -> results.add(tx, List.of(scored))).await().indefinitely();
    }

    private ScoredExam scored(int points) {
        ExamResult result = new ExamResult(session, 1, Instant.parse("2026-11-23T19:00:00.123Z"), points, 1, null, null,
                new BigDecimal("0.1"), new BigDecimal("0.9"), List.of(new DomainScore("plan", "Plan", points, 1)), 5, 0,
                BigDecimal.ZERO);
        return new ScoredExam(new ScoredSession(session, learner, "ai-102", "free", null), result,
                List.of(new GradedItem(1, UUID.randomUUID(), 1, new Score(points, 1), true, false)));
    }

    private void run(String sql, Tuple arguments) {
        pool.preparedQuery(sql).execute(arguments).await().indefinitely();
    }

    private long count(String sql) {
        return pool.preparedQuery(sql).execute(Tuple.of(session)).await().indefinitely().iterator().next().getLong(0);
    }
}
