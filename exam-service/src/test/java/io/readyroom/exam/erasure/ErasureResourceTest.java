package io.readyroom.exam.erasure;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;

/** Promise: an erased person leaves an id behind and nothing else, and nothing that comes later brings anything back. */
@QuarkusTest
class ErasureResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EXAMPLE_ACCOUNT = "019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10";
    /** The column that tells whose a row is; tables that have none of these know nobody. */
    private static final String TABLES_WITH_PEOPLE = """
            SELECT DISTINCT ON (c.table_name) c.table_name || ' ' || c.column_name
            FROM information_schema.columns c
            JOIN pg_class t ON t.relname = c.table_name AND t.relnamespace = 'public'::regnamespace
            WHERE c.table_schema = 'public' AND t.relkind IN ('r', 'p') AND NOT t.relispartition
              AND c.column_name IN ('learner_id', 'account_id', 'principal', 'session_id')
              AND c.table_name <> 'erased_account'
            ORDER BY c.table_name, c.column_name = 'session_id'
            """;

    private final Learner learner = Learner.registered();
    private String running;
    private String folded;

    @BeforeEach
    void sit() {
        FormMother.install();
        folded = learner.sit("ai-102");
        learner.save(folded, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.post("/" + folded + "/abandon").then().statusCode(200);
        Stored.change("UPDATE exam_session SET abandoned_at = abandoned_at - interval '31 days' WHERE id = '" + folded + "'");
        await().atMost(SOON).until(() -> Stored.count("folded_session WHERE id = '" + folded + "'") == 1);
        running = learner.sit("ai-102");
        learner.save(running, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(running, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
        learner.post("/" + running + "/event-tickets").then().statusCode(201);
    }

    /**
     * By what the schema says: a table that somebody adds, and forgets to erase, fails here, either because this test puts
     * nothing into it or because it stays.
     */
    @Test
    void leavesNothingInAnyTable() {
        keepEverythingElseThatThereCanBe();
        Learner other = Learner.registered();
        String others = other.sit("ai-102");
        other.save(others, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertThat(rows()).as("a table that this test puts nothing into").doesNotContainValue(0L);

        erase(learner);

        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(Stored.count("erased_account WHERE account_id = '" + learner.id() + "'")).isEqualTo(1);
        assertProblem(learner.get("/" + running), 404, "not-found");
        assertProblem(learner.save(running, 1, 3, "{\"choice\":\"c\"}"), 404, "not-found");
        other.get("/" + others).then().statusCode(200);
        assertThat(Stored.count("answer_history WHERE session_id = '" + others + "'")).isEqualTo(1);
    }

    /** A running session is over for everybody who was told that it began; one that was over is told of no more. */
    @Test
    void tellsThatItIsDoneAndThatARunningSessionIsGivenUp() {
        ConsumerRecord<String, byte[]> done = erase(learner);
        EventContracts.assertValid("erasures", "ErasureCompleted", KafkaRecords.data(done));
        assertThat(KafkaRecords.data(done)).contains("\"service\":\"exam-service\"", learner.id().toString());
        ConsumerRecord<String, byte[]> abandoned = KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> running.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionAbandoned"));
        EventContracts.assertValid("exam-sessions", "ExamSessionAbandoned", KafkaRecords.data(abandoned));
        assertThat(KafkaRecords.all(Topics.EXAM_SESSIONS,
                message -> folded.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionAbandoned")))
                .as("by the learner, before").hasSize(1);
    }

    /** Everything of the learner comes again from the beginning, with ids that no inbox knows; and late, what never came. */
    @Test
    void staysErasedWhateverComesAgain() {
        erase(learner);
        Learner guest = Learner.guest();
        String ofGuest = guest.sit("ai-102");
        guest.save(ofGuest, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        UUID scored = KafkaRecords.send(Topics.RESULTS, running, "ExamScored", running, EventContracts
                .example("results", "ExamScored").replace("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11", running));
        UUID entitled = KafkaRecords.send(Topics.ENTITLEMENTS, learner.id().toString(), "EntitlementChanged",
                learner.id().toString(), """
                        {"aggregateVersion":9,"entitlementId":"%s","accountId":"%s","family":"ai","status":"active"}"""
                        .formatted(UUID.randomUUID(), learner.id()));
        UUID claimed = KafkaRecords.send(Topics.ACCOUNTS, guest.id().toString(), "GuestClaimed", guest.id().toString(), """
                {"aggregateVersion":2,"accountId":"%s","guestId":"%s"}""".formatted(learner.id(), guest.id()));
        for (UUID event : List.of(scored, entitled, claimed)) {
            await().atMost(SOON).until(() -> Stored.count("inbox WHERE event_id = '" + event + "'") == 1);
        }
        erase(learner);
        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertProblem(guest.get("/" + ofGuest), 404, "not-found");
        assertThat(Stored.count("answer_history WHERE session_id = '" + ofGuest + "'")).as("the erased person's, too").isZero();
    }

    /** The token was looked at before, and the session is stored after: no lock of the erasure's could have met it. */
    @Test
    void findsAStartThatWasUnderWay() {
        erase(learner);
        String late = learner.sit("ai-102");
        learner.save(late, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        lookNow();
        await().atMost(SOON).until(() -> learner.get("/" + late).statusCode() == 404);
        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> late.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionAbandoned"));
        Stored.change("UPDATE erased_account SET learned_at = learned_at - interval '2 hours' WHERE account_id = '"
                + learner.id() + "'");
        lookNow();
        await().atMost(SOON).until(
                () -> Stored.count("erased_account WHERE account_id = '" + learner.id() + "' AND look_at IS NULL") == 1);
    }

    /** The rule that the history is only added to has one way around it, and the service's role can't widen it. */
    @Test
    void erasesTheHistoryInNoOtherWay() throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION AUTHORIZATION exam_app");
            assertThatThrownBy(() -> statement.execute("DELETE FROM answer_history WHERE session_id = '" + running + "'"))
                    .hasMessageContaining("only added to");
            assertThatThrownBy(() -> statement.execute("SELECT erase_answer_history('" + learner.id() + "')"))
                    .hasMessageContaining("is not erased");
            assertThatThrownBy(() -> statement.execute("SET ROLE exam_owner")).hasMessageContaining("permission denied");
        }
        assertThat(Stored.count("answer_history WHERE session_id = '" + running + "'")).isEqualTo(2);
    }

    @Test
    void putsAnErasureWithoutAccountAside() {
        UUID event = KafkaRecords.send(Topics.ACCOUNTS, "x", "AccountErased", "x", "{\"aggregateVersion\":1}");
        await().atMost(SOON).until(() -> Stored.count("dead_letter WHERE event_id = '" + event + "'") == 1);
    }

    private static ConsumerRecord<String, byte[]> erase(Learner who) {
        UUID event = KafkaRecords.send(Topics.ACCOUNTS, who.id().toString(), "AccountErased", who.id().toString(),
                EventContracts.example("accounts", "AccountErased").replace(EXAMPLE_ACCOUNT, who.id().toString()));
        await().atMost(SOON).until(() -> Stored.count("inbox WHERE event_id = '" + event + "'") == 1);
        return KafkaRecords.await(Topics.ERASURES, message -> who.id().toString().equals(message.key()));
    }

    private void keepEverythingElseThatThereCanBe() {
        Stored.change("INSERT INTO open_simulation VALUES ('" + learner.id() + "', 'ai-102', '" + running + "')");
        Stored.change("INSERT INTO assignment_attempt VALUES ('" + UUID.randomUUID() + "', '" + learner.id() + "', 1, '"
                + running + "')");
        Stored.change("INSERT INTO late_answer VALUES ('" + running + "', 1, 1, NULL, now())");
        Stored.change(
                """
                        WITH made AS (
                          INSERT INTO assignment (id, organisation_id, livemode, version, exam, mode, title, opens_at, closes_at, attempts,
                            time_factor, prerequisites, created_at)
                          VALUES (gen_random_uuid(), gen_random_uuid(), true, 1, 'ai-102', 'exam', 'Erased', now(), now() + interval '1 day',
                            1, 1, '{}', now()) RETURNING id),
                        person AS (
                          INSERT INTO candidate (id, organisation_id, livemode, external_id, created_at)
                          VALUES (gen_random_uuid(), gen_random_uuid(), true, 'erased', now()) RETURNING id)
                        INSERT INTO launch (token_hash, assignment_id, candidate_id, expires_at, spent_at, session_id)
                        SELECT '\\x00'::bytea, made.id, person.id, now(), now(), '%s' FROM made, person
                        """
                        .formatted(running));
        Stored.change("INSERT INTO accommodation VALUES ('" + learner.id() + "', 1, 1.5, 0)");
        Stored.change("INSERT INTO entitlement (id, version, account_id, family, status) VALUES (gen_random_uuid(), 1, '"
                + learner.id() + "', 'ai', 'active')");
        Stored.change("INSERT INTO idempotency_key (principal, operation, key, fingerprint) VALUES ('" + learner.id()
                + "', 'start', 'k', 'f')");
    }

    private void lookNow() {
        Stored.change("UPDATE erased_account SET look_at = clock_timestamp() WHERE account_id = '" + learner.id() + "'");
    }

    /** How many rows of the learner there are, by table. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String found : Stored.texts(TABLES_WITH_PEOPLE)) {
            String table = found.substring(0, found.indexOf(' '));
            String column = found.substring(table.length() + 1);
            String whose = column.equals("session_id") ? "IN ('" + running + "', '" + folded + "')"
                    : "= '" + learner.id() + "'";
            rows.put(table, Stored.count(table + " WHERE " + column + " " + whose));
        }
        return rows;
    }
}
