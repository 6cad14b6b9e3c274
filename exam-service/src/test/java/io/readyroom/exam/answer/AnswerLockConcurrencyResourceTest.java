package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Promise: an acknowledged answer in a locked slot is what is stored for ever, whoever comes beside it. */
@QuarkusTest
class AnswerLockConcurrencyResourceTest {

    private static final int TABS = 6;
    private static final int REVISIONS = 12;
    private static ExecutorService clients;

    private final Learner learner = Learner.guest();

    @BeforeAll
    static void open() {
        clients = Executors.newFixedThreadPool(TABS + 2);
    }

    @AfterAll
    static void close() {
        clients.shutdownNow();
    }

    @BeforeEach
    void install() {
        LockingForms.install();
    }

    /** A lock that came after the commit would acknowledge two tabs, and keep the higher revision of them. */
    @RepeatedTest(4)
    void keepsTheOneAnswerThatWasAcknowledgedWhileTabsRaceAndThenSubmit() {
        String session = learner.sit(LockingForms.DRILL);
        Map<Integer, Queue<String>> acknowledged = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> tabs = IntStream.range(0, TABS)
                .mapToObj(tab -> CompletableFuture.runAsync(() -> answerAll(session, tab, acknowledged), clients)).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> !acknowledged.isEmpty());
        Learner.patiently(() -> learner.post("/" + session + "/pause")).then().statusCode(200);
        Learner.patiently(() -> learner.post("/" + session + "/resume")).then().statusCode(200);
        Learner.patiently(() -> learner.submit(session)).then().statusCode(202);
        tabs.forEach(CompletableFuture::join);

        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"))));
        acknowledged.forEach((position, answers) -> {
            assertThat(answers.stream().distinct()).as("slot %d was acknowledged once", position).hasSize(1);
            assertThat(event.getString("answers.find { it.position == " + position + " }.revision")).isEqualTo(answers.peek());
        });
        assertThat(Stored.count("answer_history WHERE session_id = '" + session + "'")).isEqualTo(acknowledged.size());
        assertThat(Stored.count("exam_session s JOIN answer a ON a.session_id = s.id WHERE s.id = '" + session
                + "' AND a.position <> ALL (s.locked_positions)")).isZero();
    }

    private void answerAll(String session, int tab, Map<Integer, Queue<String>> acknowledged) {
        for (int i = 0; i < 4 * REVISIONS; i++) {
            // Slots 1 and 8 take one field of plain text; each tab goes its own way through revisions.
            int position = i % 2 == 0 ? 1 : 8;
            int revision = 1 + (i * (tab + 5)) % 40;
            String response = position == 1 ? "{\"choice\":\"" + "abcd".charAt(revision % 4) + "\"}"
                    : "{\"text\":\"" + revision + "\"}";
            Response saved = Learner.patiently(() -> learner.save(session, position, revision, response));
            assertThat(saved.statusCode()).isIn(200, 409);
            if (saved.statusCode() == 200) {
                acknowledged.computeIfAbsent(position, slot -> new ConcurrentLinkedQueue<>())
                        .add(String.valueOf(revision));
            } else {
                assertThat(saved.jsonPath().getString("type")).matches("urn:readyroom:problem:(slot-locked|session-paused"
                        + "|session-closed)");
            }
        }
    }

    /** The guard sees what the break has locked, though the answer was on its way before. */
    @Test
    void refusesAnAnswerThatABreakOvertook() throws SQLException {
        String session = learner.sit(LockingForms.SERIES);
        learner.save(session, 2, 1, "{\"choices\":[\"a\"]}").then().statusCode(200);
        CompletableFuture<Response> overtaken = whileHeld(session, 2, "{\"choices\":[\"b\"]}",
                "UPDATE exam_session SET status = 'on_break', break_started_at = clock_timestamp(), locked_positions = '{1,2}' "
                        + "WHERE id = '" + session + "'");
        assertProblem(overtaken.join(), 409, "session-paused");
        Stored.change("UPDATE exam_session SET status = 'open', break_started_at = NULL WHERE id = '" + session + "'");
        assertProblem(learner.save(session, 2, 2, "{\"choices\":[\"b\"]}"), 409, "slot-locked");
        assertThat(Stored.texts("SELECT revision FROM answer WHERE session_id = '" + session + "'")).containsExactly("1");
    }

    /** Locks that somebody else set meanwhile are added to, not written over. */
    @Test
    void keepsLocksThatCameWhileItWaited() throws SQLException {
        String session = learner.sit(LockingForms.SERIES);
        CompletableFuture<Response> second = whileHeld(session, 6, "{\"answers\":{\"s1\":true}}",
                "UPDATE exam_session SET locked_positions = '{1,2}' WHERE id = '" + session + "'");
        second.join().then().statusCode(200);
        assertThat(Stored.texts("SELECT locked_positions FROM exam_session WHERE id = '" + session + "'"))
                .containsExactly("{1,2,6}");
    }

    private CompletableFuture<Response> whileHeld(String session, int position, String response, String change)
            throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            CompletableFuture<Response> waiting = async(() -> learner.save(session, position, 2, response));
            await().atMost(Duration.ofSeconds(5)).until(() -> Stored.count("pg_stat_activity WHERE datname = 'exam' "
                    + "AND wait_event_type = 'Lock' AND query LIKE '%exam_session%'") > 0);
            statement.executeUpdate(change);
            connection.commit();
            return waiting;
        }
    }

    private static CompletableFuture<Response> async(java.util.function.Supplier<Response> call) {
        return CompletableFuture.supplyAsync(call, clients);
    }
}
