package io.readyroom.scoring.erasure;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.claim;
import static io.readyroom.scoring.ScoringEvents.erase;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.scoring.submission.SubmissionMother;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;

/** Promise: an erased person leaves an id behind and nothing else, and nothing that comes later brings anything back. */
@QuarkusTest
class ErasureResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** The column that tells whose a row is; tables that have none of these know nobody. */
    private static final String TABLES_WITH_PEOPLE = """
            SELECT DISTINCT ON (c.table_name) CAST(c.table_name AS text), CAST(c.column_name AS text)
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'erased_account'
              AND c.column_name IN ('learner_id', 'account_id', 'guest_id', 'principal', 'session_id')
            ORDER BY c.table_name, c.column_name = 'session_id', c.column_name""";

    @Inject
    Pool pool;
    @Inject
    Erasure erasure;
    @Inject
    LearnerLock lock;

    private final UUID learner = UUID.randomUUID();
    private final UUID guest = UUID.randomUUID();
    private final SubmissionMother scored = SubmissionMother.microsoft("free").learner(learner).choice("plan", "b")
            .choice("vision", "a");
    private final SubmissionMother parked = SubmissionMother.microsoft("free").learner(learner).choice("plan", "b");
    private final SubmissionMother claimed = SubmissionMother.microsoft("free").learner(guest).choice("nlp", "b");

    @BeforeEach
    void sit() {
        publishChoiceKeys(scored);
        publishChoiceKeys(claimed);
        submit(scored);
        submit(parked);
        submit(claimed);
        awaitResult(scored.sessionId(), learner);
        awaitResult(claimed.sessionId(), guest);
        claim(guest, learner);
        awaitResult(claimed.sessionId(), learner);
        await().atMost(SOON).until(() -> count("pending_grading WHERE session_id = '" + parked.sessionId() + "'") == 1);
    }

    /**
     * By what the schema says: a table that somebody adds, and forgets to erase, fails here, either because this test puts
     * nothing into it or because it stays.
     */
    @Test
    void leavesNothingInAnyTableButSumsOverMany() {
        keepEverythingElseThatThereCanBe();
        assertThat(rows()).as("a table that this test puts nothing into").doesNotContainValue(0L);
        String sums = "item_sums WHERE question_version_id = '" + scored.version(1) + "'";
        await().atMost(SOON).until(() -> count(sums) == 1);
        SubmissionMother others = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(others);
        submit(others);
        awaitResult(others.sessionId(), others.learnerId());

        erase(learner);

        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(count("erased_account WHERE account_id IN ('" + learner + "', '" + guest + "')")).isEqualTo(2);
        assertThat(count(sums)).as("in which nobody is").isEqualTo(1);
        awaitResult(others.sessionId(), others.learnerId());
        assertThat(KafkaRecords.data(KafkaRecords.await("readyroom.erasures", m -> learner.toString().equals(m.key()))))
                .contains("\"service\":\"scoring-service\"");
    }

    /** Everything of the learner comes again from the beginning, with ids that no inbox knows; and late, what never came. */
    @Test
    void staysErasedWhateverComesAgain() {
        erase(learner);
        UUID late = UUID.randomUUID();
        SubmissionMother ofLateGuest = SubmissionMother.microsoft("free").learner(late).choice("nlp", "b");
        publishChoiceKeys(ofLateGuest);
        submit(ofLateGuest);
        awaitResult(ofLateGuest.sessionId(), late);
        List<UUID> submissions = List.of(submit(scored), submit(parked), submit(claimed));
        claim(guest, learner);
        claim(late, learner);
        submissions.forEach(event -> await().atMost(SOON).until(() -> count("inbox WHERE event_id = '" + event + "'") == 1));
        await().atMost(SOON).until(() -> count("erased_account WHERE account_id = '" + late + "'") == 1);
        erase(learner);
        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(count("submission WHERE learner_id IN ('" + guest + "', '" + late + "')")).isZero();
        assertThat(count("ability WHERE learner_id IN ('" + guest + "', '" + late + "')")).isZero();
    }

    /**
     * The account is erased while a submission of it is being stored: it neither sees the session nor is seen. Without the lock
     * the erasure would be done before the submission commits.
     */
    @Test
    void waitsForASubmissionThatIsBeingStored() {
        SqlConnection storing = pool.getConnection().await().indefinitely();
        Transaction transaction = storing.begin().await().indefinitely();
        lock.together(storing, List.of(learner)).await().indefinitely();
        CompletableFuture<Void> erased = pool.withTransaction(tx -> erasure.erase(tx, learner, Instant.now()))
                .subscribeAsCompletionStage();
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> erased.isDone() || count("""
                pg_locks WHERE locktype = 'advisory' AND NOT granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""") > 0);
        storing.preparedQuery("""
                INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
                VALUES ($1, $2, 'ai-102', 'free', clock_timestamp(), '{}')""").execute(Tuple.of(UUID.randomUUID(), learner))
                .await().indefinitely();
        transaction.commit().chain(storing::close).await().indefinitely();
        erased.join();
        assertThat(count("submission WHERE learner_id = '" + learner + "'")).isZero();
    }

    /** A request that was let in before is stored after; no event's lock keeps it away. */
    @Test
    void findsAPlanThatWasOnItsWay() {
        erase(learner);
        plan();
        run("UPDATE erased_account SET look_at = clock_timestamp() WHERE account_id = '" + learner + "'");
        await().atMost(SOON).until(() -> count("study_plan WHERE learner_id = '" + learner + "'") == 0);
    }

    private void keepEverythingElseThatThereCanBe() {
        plan();
        run("""
                INSERT INTO exam_outcome (learner_id, exam, taken_on, passed, correction_version, refused_because)
                VALUES ('%s', 'ai-102', '2026-11-01', true, 0, '{no-simulation}')""".formatted(learner));
        UUID rescoring = UUID.randomUUID();
        run("""
                INSERT INTO rescoring (id, cause, exam, question_version_id, key_revision, status)
                VALUES ('%s', 'key', 'of-no-other', '%s', 2, 'cancelled')""".formatted(rescoring, UUID.randomUUID()));
        run("INSERT INTO rescoring_crossing VALUES ('%s', '%s', 1, 2, 2, true)".formatted(rescoring, scored.sessionId()));
        run("""
                INSERT INTO idempotency_key (principal, operation, key, fingerprint) VALUES ('%s', 'o', 'k', 'f')"""
                .formatted(learner));
    }

    private void plan() {
        run("""
                INSERT INTO study_plan (learner_id, exam, exam_date, hours_per_week, audience, known)
                VALUES ('%s', 'ai-102', '2027-01-01', 5, 'beginner', '{}')""".formatted(learner));
    }

    /** How many rows of the learner there are, by table. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (Row found : pool.query(TABLES_WITH_PEOPLE).execute().await().indefinitely()) {
            String whose = found.getString(1).equals("session_id")
                    ? "IN ('" + scored.sessionId() + "', '" + parked.sessionId() + "', '" + claimed.sessionId() + "')"
                    : "= '" + learner + "'";
            rows.put(found.getString(0), count(found.getString(0) + " WHERE " + found.getString(1) + " " + whose));
        }
        return rows;
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private long count(String from) {
        return pool.query("SELECT count(*) FROM " + from).execute().await().indefinitely().iterator().next().getLong(0);
    }
}
