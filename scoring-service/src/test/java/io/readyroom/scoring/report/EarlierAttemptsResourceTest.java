package io.readyroom.scoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.submission.SubmissionMother;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Promise: earlier attempts stand beside a result. A stub without bounds shows other exams, later sessions, or thousands. */
@QuarkusTest
class EarlierAttemptsResourceTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 11, 1, 8, 0, 0, 0, ZoneOffset.UTC);

    private final UUID learner = UUID.randomUUID();

    @Inject
    BackgroundRepository backgrounds;
    @Inject
    Pool pool;

    @Test
    void areTheLastTenOfTheSameExamAndMode() {
        for (int day = 0; day < 12; day++) {
            scored(learner, "exam", day, day);
        }
        UUID session = scored(learner, "exam", 12, 12);
        scored(learner, "exam", 13, 13);
        scored(learner, "free", 5, 14);
        scored(UUID.randomUUID(), "exam", 5, 14);
        submitted(learner, "exam", 11);
        List<EarlierAttempt> attempts = read(session).earlierAttempts();
        assertThat(attempts).extracting(EarlierAttempt::points).containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        assertThat(attempts).extracting(EarlierAttempt::mode).containsOnly("exam");
        assertThat(attempts.get(0).submittedAt()).isEqualTo(FIRST.plusDays(11).toInstant());
        assertThat(attempts.get(0).passed()).isTrue();
    }

    @Test
    void comeWithTheRevisionsOfTheSession() {
        UUID session = scored(learner, "exam", 1, 3);
        run("UPDATE result SET is_current = false WHERE session_id = $1", Tuple.of(session));
        result(session, 2, 5);
        assertThat(read(session).revisions()).extracting(ResultRevision::revision).containsExactly(1, 2);
        assertThat(read(session).revisions()).extracting(ResultRevision::points).containsExactly(3, 5);
    }

    @Test
    void areNobodyElsesToRead() {
        UUID session = scored(learner, "exam", 1, 3);
        assertThatThrownBy(() -> backgrounds.require(session, UUID.randomUUID()).await().indefinitely())
                .isInstanceOf(ProblemException.class);
    }

    private Background read(UUID session) {
        return backgrounds.require(session, learner).await().indefinitely();
    }

    private UUID scored(UUID owner, String mode, int day, int points) {
        UUID session = submitted(owner, mode, day);
        result(session, 1, points);
        return session;
    }

    private UUID submitted(UUID owner, String mode, int day) {
        UUID session = UUID.randomUUID();
        run("""
                INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
                VALUES ($1, $2, 'ai-102', $3, $4, CAST(CAST($5 AS text) AS json))""", Tuple.of(session, owner, mode,
                FIRST.plusDays(day), SubmissionMother.microsoft(mode).choice("plan", "b").json()));
        return session;
    }

    private void result(UUID session, int revision, int points) {
        run("""
                INSERT INTO result (session_id, revision, is_current, scored_at, points, max_points, passed, interval_low,
                    interval_high, domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids,
                    key_revisions, item_points, item_max_points, counted, voided)
                VALUES ($1, $2, true, clock_timestamp(), $3, 20, true, 0, 1, '[]', 5, 0, 0, '{}', '{}', '{}', '{}', '{}', '{}',
                    '{}')""", Tuple.of(session, revision, points));
    }

    private void run(String sql, Tuple arguments) {
        pool.preparedQuery(sql).execute(arguments).await().indefinitely();
    }
}
