package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Problems;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Promise: what was acknowledged is stored with that or a later revision, and is in the submission. */
@QuarkusTest
class AnswerConcurrencyResourceTest {

    private static ExecutorService clients;

    private final Learner learner = Learner.guest();

    @BeforeAll
    static void open() {
        clients = Executors.newFixedThreadPool(24);
    }

    @AfterAll
    static void close() {
        clients.shutdownNow();
    }

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    /** A saver that let the last writer win would end with a lower revision than it has acknowledged. */
    @Test
    void endsWithTheHighestAcknowledgedRevisionWhenManyWriteToOneSlot() {
        String session = learner.sit("ai-102");
        List<CompletableFuture<Response>> saves = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> 1 + (i * 47) % 120)
                .map(revision -> async(() -> Learner.patiently(() -> learner.save(session, 1, revision, choice(revision)))))
                .toList();
        int highest = 0;
        for (CompletableFuture<Response> save : saves) {
            Response response = save.join();
            assertThat(response.statusCode()).isIn(200, 409);
            if (response.statusCode() == 200) {
                highest = Math.max(highest, response.path("revision"));
            } else {
                Problems.assertProblem(response, 409, "stale-revision");
            }
        }
        assertThat(highest).isEqualTo(120);
        JsonPath stored = learner.stored(session, 1).jsonPath();
        assertThat(stored.getInt("items[0].revision")).isEqualTo(120);
        assertThat(stored.getString("items[0].response.choice")).isEqualTo(letter(120));
    }

    @Test
    void savesForManyLearnersAtOnce() {
        List<Learner> learners = IntStream.range(0, 12).mapToObj(i -> Learner.guest()).toList();
        Map<Learner, String> sessions = new ConcurrentHashMap<>();
        learners.forEach(one -> sessions.put(one, one.sit("ai-102")));
        List<CompletableFuture<Response>> saves = new ArrayList<>();
        for (int revision = 1; revision <= 10; revision++) {
            int number = revision;
            learners.forEach(one -> saves
                    .add(async(() -> Learner.patiently(() -> one.save(sessions.get(one), 1, number, choice(number))))));
        }
        saves.forEach(save -> assertThat(save.join().statusCode()).isIn(200, 409));
        sessions.forEach((one, session) -> assertThat(one.stored(session, 1).jsonPath().getInt("items[0].revision"))
                .isEqualTo(10));
    }

    /** One statement for submission and answers would miss an answer that was acknowledged while it waited for the row. */
    @RepeatedTest(6)
    void submitsEveryAnswerThatWasAcknowledged() {
        String session = learner.sit("ai-102");
        AtomicInteger acknowledged = new AtomicInteger();
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4).mapToObj(writer -> CompletableFuture.runAsync(() -> {
            for (int revision = writer + 1; revision <= 400; revision += 4) {
                Response response = learner.save(session, 1, revision, choice(revision));
                if (response.statusCode() == 200) {
                    acknowledged.accumulateAndGet(revision, Math::max);
                } else if (response.statusCode() == 409 && response.asString().contains("session-closed")) {
                    return;
                }
            }
        }, clients)).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> acknowledged.get() >= 8);
        List<CompletableFuture<Response>> submits = IntStream.range(0, 4)
                .mapToObj(i -> async(() -> Learner.patiently(() -> learner.submit(session))))
                .toList();
        List<String> answers = submits.stream().map(submit -> submit.join().then().statusCode(202).extract().asString())
                .distinct().toList();
        assertThat(answers).hasSize(1);
        writers.forEach(CompletableFuture::join);

        JsonPath event = JsonPath.from(KafkaRecords.data(submission(session)));
        assertThat(event.getInt("answers[0].revision")).isGreaterThanOrEqualTo(acknowledged.get());
        JsonPath stored = learner.stored(session, 1).jsonPath();
        assertThat(stored.getInt("items[0].revision")).isEqualTo(event.getInt("answers[0].revision"));
        assertThat(Stored.count("outbox_sent WHERE subject = '" + session + "' AND type = 'ExamSessionSubmitted'")
                + Stored.count("outbox WHERE subject = '" + session + "' AND type = 'ExamSessionSubmitted'")).isEqualTo(1);
        assertThat(Stored.count("exam_session s JOIN answer a ON a.session_id = s.id WHERE s.id = '" + session
                + "' AND a.saved_at > s.submitted_at")).isZero();
    }

    /** Somebody holds the session for longer than the patience of a save: the client is told to come again, and can. */
    @Test
    void refusesForNowWhatWaitsTooLongForItsSession() throws SQLException {
        String session = learner.sit("ai-102");
        String other = learner.sit("ai-102");
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            CompletableFuture<Response> blocked = async(() -> learner.save(session, 1, 1, choice(1)));
            learner.save(other, 1, 1, choice(1)).then().statusCode(200);
            Problems.assertProblem(blocked.join(), 503, "unavailable").header("Retry-After", notNullValue());
            connection.rollback();
        }
        learner.save(session, 1, 1, choice(1)).then().statusCode(200);
    }

    /** The row is held for a moment: the save waits in the explaining path and gets through. */
    @Test
    void waitsAMomentForItsSession() throws SQLException {
        String session = learner.sit("ai-102");
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            CompletableFuture<Response> blocked = async(() -> learner.save(session, 1, 1, choice(1)));
            await().atMost(Duration.ofSeconds(5)).until(() -> Stored.count(
                    "pg_stat_activity WHERE datname = 'exam' AND wait_event_type = 'Lock' AND query LIKE '%exam_session%'") > 0);
            connection.rollback();
            blocked.join().then().statusCode(200);
        }
    }

    private static ConsumerRecord<String, byte[]> submission(String session) {
        return KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"));
    }

    private static CompletableFuture<Response> async(java.util.function.Supplier<Response> call) {
        return CompletableFuture.supplyAsync(call, clients);
    }

    private static String choice(int revision) {
        return "{\"choice\":\"" + letter(revision) + "\"}";
    }

    private static String letter(int revision) {
        return String.valueOf("abcd".charAt(revision % 4));
    }
}
