package io.readyroom.exam.partition;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.restassured.response.Response;

@QuarkusTest
class SessionPartitionsResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** The months to come are empty and, seen from next year, past. */
    private static final String DROP = "SELECT drop_session_partition(now() + interval '1 year', now() + interval '1 year')";

    @Inject
    SessionPartitions partitions;

    @Inject
    MeterRegistry metrics;

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
    }

    @AfterEach
    void makeThemAgain() {
        Stored.texts("SELECT ensure_session_months(3)");
    }

    @Test
    void makesTheMonthsAheadWithoutAGap() {
        dropUntilLeft(4);
        assertThat(Stored.texts("SELECT partition FROM session_partition")).as("what has sessions stays").hasSize(4)
                .allMatch(name -> name.endsWith("_early"));
        partitions.keep().await().atMost(SOON);
        assertThat(Stored.count("session_partition WHERE until > first_id_of(now() + interval '3 months')")).isEqualTo(4);
        assertThat(Stored.count("session_partition later WHERE since <> '00000000-0000-0000-0000-000000000000' AND NOT EXISTS "
                + "(SELECT FROM session_partition p WHERE p.parent = later.parent AND p.until = later.since)")).isZero();
        assertThat(Stored.count("pg_class WHERE relname ~ '^(answer|exam_session)_[0-9]+$' "
                + "AND 'fillfactor=80' = ANY (reloptions)")).isEqualTo(6);
        assertThat(Stored.count("pg_index i JOIN session_partition p ON p.partition = i.indrelid::regclass::text "
                + "WHERE NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = i.indexrelid)"))
                .as("indexes beside those of the whole table").isZero();
    }

    /** Nobody saving notices: a drop that waited for the lock for long would hold up every save behind it. */
    @Test
    void dropsPartitionsWhileAnswersAreSaved() {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger revision = new AtomicInteger();
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> saveUntil(done, revision));
        await().atMost(SOON).until(() -> revision.get() > 20);
        dropUntilLeft(4);
        int reached = revision.get();
        await().atMost(SOON).until(() -> revision.get() > reached + 20);
        done.set(true);
        assertThat(writer.join()).as("longest save in ms").isLessThan(2_000);
        assertThat(Stored.count("answer_history WHERE session_id = '" + session + "'")).isEqualTo(revision.get());
    }

    @Test
    void givesUpItsWaitBeforeSavesSufferAndComesBack() throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE answer IN ROW EXCLUSIVE MODE");
            assertThatThrownBy(() -> Stored.texts(DROP)).hasMessageContaining("lock timeout");
            learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
            connection.rollback();
        }
        await().atMost(SOON).until(() -> Stored.texts(DROP), List.of("answer_" + month(1))::equals);
    }

    /** A partition of answers that went while a session of its month is left would refuse the session's first answer. */
    @Test
    void keepsAMonthOfWhichASessionIsLeft() {
        Stored.change("UPDATE exam_session SET id = first_id_of(now() + interval '1 month') WHERE id = '" + session + "'");
        Stored.change("DELETE FROM session_form WHERE session_id = '" + session + "'");
        dropUntilLeft(8);
        assertThat(Stored.texts(DROP).get(0)).isNull();
        assertThat(Stored.texts("SELECT partition FROM session_partition WHERE partition !~ 'early' ORDER BY partition"))
                .isEqualTo(List.of("answer_" + month(1), "answer_history_" + month(1), "exam_session_" + month(1),
                        "session_form_" + month(1)));
        Stored.change("DELETE FROM exam_session WHERE learner_id = '" + learner.id() + "'");
    }

    /** A partition for everything else would grow unseen. A start without one is refused and changes nothing. */
    @Test
    void refusesAStartForNowWhenItsMonthIsMissing() {
        String until = Stored.texts("SELECT until FROM session_partition WHERE partition = 'session_form_early'").get(0);
        Stored.change("ALTER TABLE session_form DETACH PARTITION session_form_early");
        long sessions = Stored.count("exam_session");
        try {
            assertProblem(learner.start("{\"exam\":\"ai-102\",\"mode\":\"free\"}"), 503, "unavailable")
                    .header("Retry-After", notNullValue());
        } finally {
            Stored.change("ALTER TABLE session_form ATTACH PARTITION session_form_early FOR VALUES FROM (MINVALUE) TO ('"
                    + until + "')");
        }
        assertThat(Stored.count("exam_session")).isEqualTo(sessions);
        learner.sit("ai-102");
    }

    @Test
    void measuresHowLongThePartitionsLast() {
        partitions.keep().await().atMost(SOON);
        assertThat(metrics.get("readyroom.partitions.days.left").gauge().value()).isBetween(85.0, 125.0);
    }

    @Test
    void givesTheServiceNoOtherRightOverTables() throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION AUTHORIZATION exam_app");
            assertThatThrownBy(() -> statement.execute("DROP TABLE answer_early")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("SELECT add_session_partition('answer', now()::timestamp, "
                    + "first_id_of(now()))")).isInstanceOf(SQLException.class);
            statement.execute("SELECT ensure_session_months(3)");
        }
    }

    private Long saveUntil(AtomicBoolean done, AtomicInteger revision) {
        long longest = 0;
        while (!done.get()) {
            Response saved = learner.save(session, 1, revision.incrementAndGet(), "{\"choice\":\"a\"}");
            saved.then().statusCode(200);
            longest = Math.max(longest, saved.time());
        }
        return longest;
    }

    /** As the service does: what is busy, or takes too long to look through, is tried again. */
    private static void dropUntilLeft(int partitions) {
        await().atMost(SOON).ignoreExceptions().until(() -> {
            Stored.texts(DROP);
            return Stored.count("session_partition") == partitions;
        });
    }

    private static String month(int ahead) {
        return Stored.texts("SELECT to_char(now() AT TIME ZONE 'UTC' + interval '" + ahead + " month', 'YYYYMM')").get(0);
    }
}
