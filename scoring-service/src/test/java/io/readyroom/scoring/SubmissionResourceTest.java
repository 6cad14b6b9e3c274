package io.readyroom.scoring;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.awaitStatus;
import static io.readyroom.scoring.ScoringEvents.claim;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.publishKeyEvent;
import static io.readyroom.scoring.ScoringEvents.resultStatus;
import static io.readyroom.scoring.ScoringEvents.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.submission.SubmissionMother;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What comes from Kafka, once, twice, too early, wrong: I4, I5, I7. */
@QuarkusTest
class SubmissionResourceTest {

    private static final String DEAD_LETTERS = "readyroom.dead-letters.scoring-service";

    @Inject
    Pool pool;

    @Test
    void tellsTheResultOnceAndInItsSchema() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b").choice("vision", "a");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        ConsumerRecord<String, byte[]> scored = KafkaRecords.await("readyroom.results", of(session));
        EventContracts.assertValid("results", "ExamScored", KafkaRecords.data(scored));
        assertThat(KafkaRecords.type(scored)).isEqualTo("ExamScored");
        JsonPath data = JsonPath.from(KafkaRecords.data(scored));
        assertThat(data.getInt("points")).isEqualTo(1);
        assertThat(data.getInt("aggregateVersion")).isEqualTo(1);
        assertThat(data.getString("learnerId")).isEqualTo(session.learnerId().toString());
        assertThat(count("SELECT cardinality(array_positions(key_revisions, 1)) FROM result WHERE session_id = $1", session))
                .isEqualTo(2);
    }

    /** Kafka delivers at least once; a stub without an inbox would tell, or score, twice. */
    @Test
    void takesTheSameEventOnce() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(session);
        UUID event = submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        submit(event, session);
        // Behind it on the same partition: when its answer is there, the duplicate has been dealt with.
        submit(session);
        assertThat(KafkaRecords.awaitCount("readyroom.results", of(session), 2)).hasSize(2);
        assertThat(KafkaRecords.all("readyroom.results", of(session))).hasSize(2);
        assertThat(count("SELECT count(*) FROM result WHERE session_id = $1", session)).isEqualTo(1);
    }

    /** The reconciler asks again as a new event: the same result is told, revision and time included. */
    @Test
    void tellsTheSameResultAgainToWhoAsksAgain() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        submit(session);
        List<ConsumerRecord<String, byte[]>> told = KafkaRecords.awaitCount("readyroom.results", of(session), 2);
        assertThat(KafkaRecords.data(told.get(1))).isEqualTo(KafkaRecords.data(told.get(0)));
        assertThat(KafkaRecords.header(told.get(1), "ce_id")).isNotEqualTo(KafkaRecords.header(told.get(0), "ce_id"));
        assertThat(count("SELECT count(*) FROM result WHERE session_id = $1 AND is_current", session)).isEqualTo(1);
    }

    @Test
    void asksAgainWhileItIsPendingChangesNothing() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        submit(session);
        awaitStatus(session.sessionId(), session.learnerId(), 202);
        submit(session);
        publishChoiceKeys(session);
        awaitResult(session.sessionId(), session.learnerId());
        assertThat(count("SELECT count(*) FROM result WHERE session_id = $1", session)).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM pending_grading WHERE session_id = $1", session)).isZero();
    }

    /** A stub that grades what waits in one go would let one broken session keep everybody else's. */
    @Test
    void aParkedSessionThatCantBeGradedKeepsNoOtherWaiting() {
        SubmissionMother good = SubmissionMother.microsoft("free").choice("plan", "b");
        UUID broken = UUID.randomUUID();
        submit(good);
        awaitStatus(good.sessionId(), good.learnerId(), 202);
        run("""
                INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
                VALUES ($1, $1, 'ai-102', 'free', clock_timestamp(), '{}')""", Tuple.of(broken));
        run("INSERT INTO pending_grading VALUES ($1, $2, 'single_choice', '2026-01-01T00:00Z')",
                Tuple.of(broken, good.version(1)));
        publishChoiceKeys(good);
        awaitResult(good.sessionId(), good.learnerId());
        assertThat(resultStatus(broken, TestTokens.learner(broken))).isEqualTo(202);
        run("DELETE FROM pending_grading WHERE session_id = $1", Tuple.of(broken));
    }

    @Test
    void scoresManySessionsOfOneFormExactlyOnce() {
        SubmissionMother form = SubmissionMother.microsoft("free").choice("plan", "b").choice("nlp", "b");
        publishChoiceKeys(form);
        List<UUID> learners = new ArrayList<>();
        List<UUID> sessions = IntStream.range(0, 120).mapToObj(i -> {
            UUID session = UUID.randomUUID();
            UUID learner = UUID.randomUUID();
            learners.add(learner);
            KafkaRecords.send("readyroom.exam-sessions", session.toString(), "ExamSessionSubmitted", session.toString(),
                    form.json().replace(form.sessionId().toString(), session.toString())
                            .replace(form.learnerId().toString(), learner.toString()));
            return session;
        }).toList();
        IntStream.range(0, sessions.size()).forEach(i -> awaitResult(sessions.get(i), learners.get(i)));
        KafkaRecords.awaitCount("readyroom.results", message -> learners.stream()
                .anyMatch(learner -> KafkaRecords.data(message).contains(learner.toString())), sessions.size());
        assertThat(scalar("SELECT count(*) FROM result WHERE session_id = ANY($1)", Tuple.of(sessions.toArray(UUID[]::new))))
                .isEqualTo(sessions.size());
    }

    /** What can't be read is put aside with its reason, and what follows on its partition goes on. */
    @Test
    void putsPoisonAsideAndGoesOn() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(session);
        String key = session.sessionId().toString();
        KafkaRecords.send("readyroom.exam-sessions", key, "ExamSessionSubmitted", key, "{\"sessionId\": \"" + key + "\"}");
        KafkaRecords.send("readyroom.exam-sessions", key, "ExamSessionSubmitted", key,
                session.json().replace("\"0.68\"", "\"1.68\""));
        KafkaRecords.send("readyroom.exam-sessions", key, "ExamSessionSubmitted", key, "{not json");
        KafkaRecords.send(new ProducerRecord<>("readyroom.exam-sessions", key, "x".getBytes(StandardCharsets.UTF_8)));
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        List<ConsumerRecord<String, byte[]>> dead = KafkaRecords.awaitCount(DEAD_LETTERS,
                message -> key.equals(message.key()), 4);
        assertThat(dead).extracting(message -> KafkaRecords.header(message, "readyroom_reason")).doesNotContain("");
        assertThat(count("SELECT count(*) FROM dead_letter WHERE key = $1::uuid::text", session)).isEqualTo(4);
    }

    @Test
    void passesOverWhatItDoesNotRead() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(session);
        String key = session.sessionId().toString();
        KafkaRecords.send("readyroom.exam-sessions", key, "ExamSessionStarted", key, "{\"sessionId\": \"" + key + "\"}");
        KafkaRecords.send("readyroom.exam-sessions", key, "ExamSessionAbandoned", key, "{\"sessionId\": \"" + key + "\"}");
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        assertThat(KafkaRecords.all(DEAD_LETTERS, message -> key.equals(message.key()))).isEmpty();
    }

    /** Append-only: a key that changes under its revision is refused, unseen in reason and log. */
    @Test
    void keepsAKeyRevisionAsItFirstCame() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b");
        UUID version = session.version(1);
        publishKeyEvent(version, SubmissionMother.answerKeyChanged(version, "single_choice", "{\"choice\": \"b\"}"));
        publishKeyEvent(version, SubmissionMother.answerKeyChanged(version, "single_choice", "{\"choice\": \"canary\"}"));
        ConsumerRecord<String, byte[]> dead = KafkaRecords.await(DEAD_LETTERS,
                message -> version.toString().equals(message.key()));
        assertThat(KafkaRecords.header(dead, "readyroom_reason")).contains("revision 1").doesNotContain("canary");
        submit(session);
        assertThat(awaitResult(session.sessionId(), session.learnerId()).getInt("points")).isEqualTo(1);
    }

    /** The newest revision grades; an older event that arrives late takes nothing back. */
    @Test
    void gradesWithTheHighestRevisionThatIsHere() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "a");
        UUID version = session.version(1);
        publishKeyEvent(version, """
                {"aggregateVersion": 2, "questionVersionId": "%s", "questionId": "%s", "exam": "ai-102",
                 "type": "single_choice", "maxPoints": 1, "revisions": [
                 {"revision": 1, "key": {"choice": "b"}, "voided": false, "createdAt": "2026-11-01T00:00:00Z"},
                 {"revision": 2, "key": {"choice": "a"}, "voided": false, "reason": "b was wrong",
                  "createdAt": "2026-11-02T00:00:00Z"}]}""".formatted(version, UUID.randomUUID()));
        publishKeyEvent(version, SubmissionMother.answerKeyChanged(version, "single_choice", "{\"choice\": \"b\"}"));
        submit(session);
        assertThat(awaitResult(session.sessionId(), session.learnerId()).getInt("points")).isEqualTo(1);
        assertThat(count("SELECT cardinality(array_positions(key_revisions, 2)) FROM result WHERE session_id = $1", session))
                .isEqualTo(1);
    }

    @Test
    void movesAGuestsResultsToTheAccountThatClaimsThem() {
        SubmissionMother before = SubmissionMother.microsoft("free").choice("plan", "b");
        UUID guest = before.learnerId();
        UUID account = UUID.randomUUID();
        publishChoiceKeys(before);
        submit(before);
        awaitResult(before.sessionId(), guest);
        claim(guest, account);
        awaitResult(before.sessionId(), account);
        assertThat(resultStatus(before.sessionId(), TestTokens.guest(guest))).isEqualTo(404);

        // Submitted as the guest and told only now: the two topics have no common order.
        SubmissionMother after = SubmissionMother.microsoft("free").learner(guest).choice("plan", "b");
        publishChoiceKeys(after);
        submit(after);
        awaitResult(after.sessionId(), account);
        assertThat(resultStatus(after.sessionId(), TestTokens.guest(guest))).isEqualTo(404);
        assertThat(KafkaRecords.data(KafkaRecords.await("readyroom.results", of(after)))).contains(account.toString());
    }

    /** Whichever of the two facts is first; GuestClaimsResourceTest has the one order that needs the lock. */
    @Test
    void losesNoResultBetweenClaimsAndSubmissionsOfManyGuests() {
        SubmissionMother form = SubmissionMother.microsoft("free").choice("plan", "b");
        publishChoiceKeys(form);
        UUID account = UUID.randomUUID();
        List<UUID> sessions = IntStream.range(0, 40).mapToObj(i -> {
            UUID session = UUID.randomUUID();
            UUID guest = UUID.randomUUID();
            KafkaRecords.send("readyroom.exam-sessions", session.toString(), "ExamSessionSubmitted", session.toString(),
                    form.json().replace(form.sessionId().toString(), session.toString())
                            .replace(form.learnerId().toString(), guest.toString()));
            claim(guest, account);
            return session;
        }).toList();
        sessions.forEach(session -> awaitResult(session, account));
    }

    private static java.util.function.Predicate<ConsumerRecord<String, byte[]>> of(SubmissionMother session) {
        return message -> session.sessionId().toString().equals(message.key());
    }

    private void run(String sql, Tuple arguments) {
        pool.preparedQuery(sql).execute(arguments).await().indefinitely();
    }

    private long count(String sql, SubmissionMother session) {
        return scalar(sql, Tuple.of(session.sessionId()));
    }

    private long scalar(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).await().indefinitely().iterator().next().getLong(0);
    }
}
