package io.readyroom.exam.control;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.response.Response;

@QuarkusTest
class SessionControlResourceTest {

    private final Learner learner = Learner.guest();

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    @Test
    void refusesWhatThePolicyDoesNotHave() {
        String session = learner.sit("ai-102");
        for (String what : new String[] { "pause", "resume", "breaks", "breaks/end", "sections/1/finish" }) {
            assertProblem(learner.post("/" + session + "/" + what), 409, "not-in-policy");
        }
        assertProblem(learner.get("/" + session + "/next"), 409, "not-in-policy");
        learner.get("/" + session).then().body("status", equalTo("open"));
        assertProblem(Learner.guest().post("/" + session + "/breaks"), 404, "not-found");
    }

    @Test
    void pausesAndResumesWhereThePolicyAllowsIt() {
        String session = learner.sit("ai-900");
        learner.post("/" + session + "/pause").then().statusCode(200).body("status", equalTo("paused"))
                .body("deadlineAt", nullValue());
        learner.post("/" + session + "/pause").then().statusCode(200).body("status", equalTo("paused"));
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "session-paused");
        learner.post("/" + session + "/resume").then().statusCode(200).body("status", equalTo("open"));
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.post("/" + session + "/pause").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
        assertProblem(learner.post("/" + session + "/resume"), 409, "session-closed");
    }

    /** It would stop the clock, and with it the sweeper, of a session that is over. */
    @Test
    void pausesNothingWhoseTimeIsUp() {
        String session = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET pause_allowed = true, deadline_at = clock_timestamp() - interval '10 s' "
                + "WHERE id = '" + session + "'");
        assertProblem(learner.post("/" + session + "/pause"), 409, "deadline-passed");
        learner.get("/" + session).then().body("status", equalTo("open"));
    }

    @Test
    void abandonsOnceAndSaysSo() {
        String session = learner.sit("ai-102");
        learner.post("/" + session + "/abandon").then().statusCode(200).body("status", equalTo("abandoned"));
        learner.post("/" + session + "/abandon").then().statusCode(200).body("status", equalTo("abandoned"));
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "session-closed");
        var message = KafkaRecords.await(Topics.EXAM_SESSIONS, record -> session.equals(record.key())
                && KafkaRecords.type(record).equals("ExamSessionAbandoned"));
        EventContracts.assertValid("exam-sessions", "ExamSessionAbandoned", KafkaRecords.data(message));
        assertThat(Stored.count("seen_questions WHERE session_id = '" + session + "'")).isEqualTo(1);
    }

    @Test
    void doesNotAbandonWhatWasSubmitted() {
        String session = learner.sit("ai-102");
        learner.submit(session).then().statusCode(202);
        assertProblem(learner.post("/" + session + "/abandon"), 409, "session-closed");
        learner.get("/" + session).then().body("status", equalTo("submitted"));
    }

    /**
     * Resuming waits for a pause that is not yet committed. A statement that locks and changes at once would still see the open
     * session when its turn comes, and refuse to resume it.
     */
    @Test
    void resumesWhatWasPausedWhileItWaited() throws SQLException {
        String session = learner.sit("ai-900");
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE exam_session SET status = 'paused', paused_at = clock_timestamp() WHERE id = '"
                    + session + "'");
            CompletableFuture<Response> resume = CompletableFuture.supplyAsync(() -> learner.post("/" + session + "/resume"));
            await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(20)).until(() -> Stored.count(
                    "pg_stat_activity WHERE datname = 'exam' AND wait_event_type = 'Lock' AND query LIKE '%exam_session%'") > 0);
            connection.commit();
            resume.join().then().statusCode(200).body("status", equalTo("open"));
        }
        learner.get("/" + session).then().body("status", equalTo("open"));
    }

    /** A client that is told {@code session-closed} throws away what it has gathered. */
    @Test
    void asksToResumeBeforeABatchIsSentAgain() {
        String session = learner.sit("ai-900");
        learner.post("/" + session + "/pause").then().statusCode(200);
        String batch = "{\"answers\":[{\"position\":1,\"response\":{\"choice\":\"b\"},\"revision\":1}]}";
        assertProblem(learner.patch(session, batch), 409, "session-paused");
        learner.post("/" + session + "/resume").then().statusCode(200);
        learner.patch(session, batch).then().statusCode(200).body("items[0].outcome", equalTo("saved"));
    }
}
