package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Plans;
import io.readyroom.exam.Stored;
import io.readyroom.exam.session.ExamSessionRepository;
import io.vertx.mutiny.sqlclient.Pool;

/** What a save costs where it is stored. */
@QuarkusTest
class AnswerStorageResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @ReactiveDataSource("answers")
    Pool pool;

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
    }

    /** With {@code id = ANY($1)} in its place the statement reads every month that there is. */
    @Test
    void savesWithoutLookingIntoOtherMonths() {
        assertThat(Plans.partitionsRead(SaveStatement.SQL, "ARRAY['" + session + "']::uuid[]",
                "ARRAY['" + learner.id() + "']::uuid[]", "'{1}'", "'{1}'", "'{null}'", "'{null}'", "'{null}'", "'{null}'"))
                .containsExactly("exam_session_early");
    }

    /** A join of the update with what was saved would be planned over every month. */
    @Test
    void locksWithoutLookingIntoOtherMonths() {
        assertThat(Plans.partitionsRead(LockingSaveStatement.SQL, "ARRAY['" + session + "']::uuid[]",
                "ARRAY['" + learner.id() + "']::uuid[]", "'{1}'", "'{1}'", "ARRAY['{}']", "'{null}'", "'{null}'", "'{null}'",
                "ARRAY['{1}']")).containsExactly("exam_session_early");
    }

    @Test
    void keepsLateAnswersWithoutLookingIntoOtherMonths() {
        learner.save(session, 1, 2, "null").then().statusCode(200);
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '1 h', sweep_at = clock_timestamp() "
                + "+ interval '1 h' WHERE id = '" + session + "'");
        assertThat(Plans.partitionsRead(LateAnswers.KEEP, quoted(session), quoted(learner.id().toString()), "1", "3", "null"))
                .containsExactly("answer_early", "exam_session_early");
    }

    @Test
    void explainsWithoutLookingIntoOtherMonths() {
        assertThat(Plans.partitionsRead(ExamSessionRepository.LOCK, quoted(session), quoted(learner.id().toString())))
                .containsExactly("exam_session_early");
        learner.save(session, 1, 1, "null").then().statusCode(200);
        assertThat(Plans.partitionsRead(AnswerExplainer.WHY, quoted(session), quoted(learner.id().toString()), "1", "null"))
                .containsExactly("answer_early", "exam_session_early");
    }

    /** An index on what changes, or pages without room, would make each of these updates write an index entry, too. */
    @Test
    void changesAnAnswerInPlace() {
        long updatesBefore = updates("n_tup_upd");
        long hotBefore = updates("n_tup_hot_upd");
        for (int revision = 1; revision <= 101; revision++) {
            learner.save(session, 1, revision, "{\"choice\":\"a\"}").then().statusCode(200);
        }
        await().atMost(SOON).until(() -> updates("n_tup_upd") - updatesBefore >= 100);
        assertThat(updates("n_tup_hot_upd") - hotBefore).isGreaterThanOrEqualTo(95);
    }

    @Test
    void keepsTheStatementPreparedWithOnePlan() {
        AtomicInteger revision = new AtomicInteger();
        await().atMost(SOON).until(() -> {
            learner.save(session, 1, revision.incrementAndGet(), "{\"choice\":\"a\"}").then().statusCode(200);
            return pool.query("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'WITH held%' "
                    + "AND statement NOT LIKE '%lock_after_answer%' AND generic_plans > 0 AND custom_plans = 0")
                    .executeAndAwait().iterator().next().getLong(0) == 1;
        });
    }

    private static long updates(String column) {
        return Long.parseLong(Stored.texts("SELECT sum(" + column + ") FROM pg_stat_user_tables WHERE relname ~ '^answer_("
                + "early|[0-9]+)$'").get(0));
    }

    private static String quoted(String value) {
        return "'" + value + "'";
    }
}
