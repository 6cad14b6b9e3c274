package io.readyroom.exam.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubResponse;
import io.restassured.path.json.JsonPath;

/**
 * Promise: whoever watches a session hears of its new deadline when it goes on after its clock stood still. A stub that moves
 * the deadline and says nothing leaves every other tab with the old one.
 */
@QuarkusTest
class DeadlineMovesResourceTest {

    private static final Duration AWAY = Duration.ofHours(2);

    private final Learner learner = Learner.guest();

    @BeforeEach
    void answerForms() {
        FormMother.install().on("POST", "/internal/forms", request -> StubResponse.json(200, FormMother.form("ai-102",
                "\"durationSeconds\":4200,\"policy\":{\"pause\":true,\"breaks\":{\"allowed\":true,\"clockRuns\":"
                        + request.body().contains("\"exam\":\"ai-103\"") + ",\"locksSeen\":false}}")));
    }

    @Test
    void tellsTheDeadlineAfterAPause() {
        String session = learner.sit("ai-102");
        Instant before = deadline(session);
        learner.post("/" + session + "/pause").then().statusCode(200);
        goAway(session, "paused_at");
        learner.post("/" + session + "/resume").then().statusCode(200);
        learner.post("/" + session + "/resume").then().statusCode(200);
        assertTold(session, "resume", before);
    }

    @Test
    void tellsTheDeadlineAfterABreakThatStoppedTheClock() {
        String session = learner.sit("ai-102");
        Instant before = deadline(session);
        learner.post("/" + session + "/breaks").then().statusCode(200);
        goAway(session, "break_started_at");
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        assertTold(session, "break", before);
    }

    /** The submission comes after whatever was said before it. */
    @Test
    void saysNothingWhereTheClockRanOn() {
        String session = learner.sit("ai-103");
        learner.post("/" + session + "/breaks").then().statusCode(200);
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
        KafkaRecords.await(Topics.EXAM_SESSIONS, message -> session.equals(message.key())
                && KafkaRecords.type(message).equals("ExamSessionSubmitted"));
        assertThat(told(session)).isEmpty();
    }

    /** Once, with what stands in the session now, and under the version that the session has by it. */
    private void assertTold(String session, String reason, Instant before) {
        KafkaRecords.await(Topics.DEADLINES, message -> session.equals(message.key()));
        List<String> told = told(session);
        assertThat(told).hasSize(1);
        EventContracts.assertValid("deadlines", "ExamSessionDeadlineChanged", told.get(0));
        JsonPath event = JsonPath.from(told.get(0));
        assertThat(event.getString("reason")).isEqualTo(reason);
        assertThat(event.getInt("aggregateVersion")).isEqualTo(3);
        assertThat(Instant.parse(event.getString("deadlineAt"))).isEqualTo(deadline(session)).isCloseTo(before.plus(AWAY),
                within(1, ChronoUnit.MINUTES));
    }

    private static List<String> told(String session) {
        return KafkaRecords.all(Topics.DEADLINES, message -> session.equals(message.key())).stream().map(KafkaRecords::data)
                .toList();
    }

    private static void goAway(String session, String since) {
        Stored.change("UPDATE exam_session SET " + since + " = " + since + " - interval '" + AWAY.toMinutes()
                + " min' WHERE id = '" + session + "'");
    }

    private Instant deadline(String session) {
        return Instant.parse(learner.get("/" + session).path("deadlineAt"));
    }
}
