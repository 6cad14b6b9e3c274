package io.readyroom.exam.expiry;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ExpiryResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.guest();

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    /** The whole way by the real clock: a second to answer, five of grace, then the sweeper. */
    @Test
    void submitsWhatWasSavedWhenTheTimeIsUp() {
        String session = learner.sit("short");
        Instant deadline = Instant.parse(learner.get("/" + session).path("deadlineAt"));
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        await().atMost(SOON).until(() -> status(session).equals("submitted"));
        Instant submitted = Instant.parse(learner.get("/" + session).path("submittedAt"));
        assertThat(submitted).isAfter(deadline.plusSeconds(5));
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "deadline-passed");

        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"))));
        assertThat(event.getString("submittedBy")).isEqualTo("deadline");
        assertThat(event.getInt("answers[0].revision")).isEqualTo(1);
        assertThat(event.getLong("timeSpentMs")).isEqualTo(1_000);
        assertThat(Instant.parse(learner.submit(session).then().statusCode(202).extract().path("submittedAt")))
                .isEqualTo(submitted);
    }

    @Test
    void submitsEachOfManyExactlyOnce() {
        List<String> sessions = IntStream.range(0, 12).mapToObj(i -> learner.sit("ai-102")).toList();
        String ids = "('" + String.join("','", sessions) + "')";
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '1 h', sweep_at = clock_timestamp() "
                + "WHERE id IN " + ids);
        await().atMost(SOON).until(() -> Stored.count("exam_session WHERE status = 'submitted' AND id IN " + ids) == 12);
        await().atMost(SOON).until(() -> Stored.count(
                "outbox_sent WHERE type = 'ExamSessionSubmitted' AND subject IN " + ids) == 12);
    }

    @Test
    void leavesASessionThatSomebodyHoldsForTheNextSweep() throws SQLException {
        String held = learner.sit("ai-102");
        String free = learner.sit("ai-102");
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + held + "' FOR UPDATE").close();
            Stored.change(expire(free));
            await().atMost(SOON).until(() -> status(free).equals("submitted"));
            assertThat(status(held)).isEqualTo("open");
            statement.executeUpdate(expire(held));
            connection.commit();
        }
        await().atMost(SOON).until(() -> status(held).equals("submitted"));
    }

    @Test
    void submitsASessionWithoutClockOnlyAfterItsRest() {
        String session = learner.sit("ai-900");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET started_at = clock_timestamp() - interval '2 h', sweep_at = clock_timestamp() "
                + "WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> Stored.count("exam_session WHERE id = '" + session
                + "' AND sweep_at > clock_timestamp() + interval '50 min'") == 1);
        assertThat(status(session)).isEqualTo("open");
        Stored.change(
                "UPDATE answer SET saved_at = clock_timestamp() - interval '61 min' WHERE session_id = '" + session + "'");
        Stored.change("UPDATE exam_session SET sweep_at = clock_timestamp() WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> status(session).equals("submitted"));
    }

    @Test
    void countsFromTheStartWhereThePolicySaysSo() {
        String session = learner.sit("ai-901");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET started_at = clock_timestamp() - interval '61 min', "
                + "sweep_at = clock_timestamp() WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> status(session).equals("submitted"));
    }

    /** A client whose own clock is wrong counts down by this one, which is the one that decides. */
    @Test
    void tellsTheDatabasesTimeBesideTheDeadline() {
        String session = learner.sit("ai-102");
        Instant before = databaseTime();
        Instant told = Instant.parse(learner.get("/" + session).path("serverTime"));
        assertThat(told).isBetween(before, databaseTime());
        Instant deadline = Instant.parse(learner.get("/" + session).path("deadlineAt"));
        assertThat(
                Stored.count("exam_session WHERE id = '" + session + "' AND deadline_at = '" + deadline + "' AND sweep_at = '"
                        + deadline.plusSeconds(5) + "'"))
                .as("swept after five seconds of grace").isEqualTo(1);
    }

    private static Instant databaseTime() {
        return OffsetDateTime.parse(Stored.texts("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', "
                + "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')").get(0)).toInstant();
    }

    private String status(String session) {
        return learner.get("/" + session).path("status");
    }

    private static String expire(String session) {
        return "UPDATE exam_session SET deadline_at = clock_timestamp() - interval '10 s', sweep_at = clock_timestamp() "
                + "WHERE id = '" + session + "'";
    }
}
