package io.readyroom.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.rescoring.SatExam.Sat;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * One corrected key, many results, and people who hand in meanwhile. {@code -Drescoring.results=100000} makes it a
 * hundred thousand (minutes); without it they are fewer.
 */
@QuarkusTest
class BigRescoringResourceTest {

    private static final Logger LOG = Logger.getLogger(BigRescoringResourceTest.class);
    private static final int RESULTS = Integer.getInteger("rescoring.results", 2_000);
    /** Stored by one statement: one takes 5 s at most. */
    private static final int CHUNK = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** As many as are asked for, like one that is there. */
    private static final String GENERATE = """
            WITH ids AS MATERIALIZED (
              SELECT gen_random_uuid() AS session, gen_random_uuid() AS learner FROM generate_series(1, $1::int)),
            sat AS (
              INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
              SELECT i.session, i.learner, s.exam, s.mode, s.submitted_at,
                     CAST(replace(replace(s.content::text, s.session_id::text, i.session::text),
                                  s.learner_id::text, i.learner::text) AS json)
              FROM ids i CROSS JOIN submission s WHERE s.session_id = $2
              RETURNING session_id)
            INSERT INTO result
            SELECT sat.session_id, revision, is_current, scored_at, points, max_points, scaled, passed, interval_low,
              interval_high, domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids, key_revisions,
              item_points, item_max_points, counted, voided
            FROM sat CROSS JOIN result r WHERE r.session_id = $2""";

    @Inject
    RescoringSweeper sweeper;
    @Inject
    CorrectionDetector detector;
    @Inject
    Pool pool;

    private final Operator operator = new Operator();

    @Test
    void reachesEverybodyWhileOthersHandIn() {
        SatExam exam = new SatExam().withKeys().satBy("a");
        generate(exam.sessions().get(0));
        exam.correctKey("a, not b");
        await().atMost(Duration.ofSeconds(20)).until(() -> detector.detect().await().indefinitely() > 0);
        long began = System.nanoTime();
        sweeper.sweep().await().atMost(PATIENCE);
        String id = operator.ofVersion(exam.corrected()).getString("id");
        assertThat(operator.get(id).getInt("preview.sessions")).isEqualTo(RESULTS);
        LOG.infof("%d results previewed in %d ms", RESULTS, (System.nanoTime() - began) / 1_000_000);

        operator.post(id, "apply").then().statusCode(200);
        began = System.nanoTime();
        // Two at it, like two replicas: each result is made again once all the same.
        CompletableFuture<Void> walking = CompletableFuture.allOf(sweeper.sweep().subscribeAsCompletionStage(),
                sweeper.sweep().subscribeAsCompletionStage());
        List<Sat> live = new ArrayList<>();
        do {
            live.add(exam.submit("a"));
            Sat last = live.get(live.size() - 1);
            ScoringEvents.awaitResult(last.session(), last.learner());
        } while (!walking.isDone());
        walking.join();

        await().atMost(PATIENCE).until(() -> {
            sweeper.sweep().await().atMost(PATIENCE);
            return operator.get(id).getString("status").equals("applied");
        });
        LOG.infof("%d results made again in %d ms, while %d were scored", RESULTS, (System.nanoTime() - began) / 1_000_000,
                live.size());
        assertThat(operator.get(id).getInt("outcome.sessions")).isEqualTo(RESULTS);
        assertThat(results(exam, "key_revisions[1] = 2 AND points = 3 AND passed")).isEqualTo(RESULTS + live.size());
        assertThat(results(exam, "revision = 2")).isEqualTo(RESULTS);
    }

    /** The session itself is one of them. */
    private void generate(Sat like) {
        for (int made = 1; made < RESULTS; made += CHUNK) {
            pool.preparedQuery(GENERATE).execute(Tuple.of(Math.min(CHUNK, RESULTS - made), like.session())).await()
                    .indefinitely();
        }
    }

    private long results(SatExam exam, String which) {
        return pool.preparedQuery("""
                SELECT count(*) FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
                WHERE s.exam = $1 AND\s""" + which).execute(Tuple.of(exam.code())).await().indefinitely().iterator().next()
                .getLong(0);
    }
}
