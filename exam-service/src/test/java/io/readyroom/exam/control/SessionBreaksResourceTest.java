package io.readyroom.exam.control;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Locks;
import io.readyroom.exam.Stored;
import io.readyroom.exam.transcript.Simulation;
import io.readyroom.exam.transcript.Simulation.Part;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Promise: a break locks what was seen or answered before it, whatever is under way when it begins. A service that
 * decides on what it read before it waited for the session would let an answer in behind the lock, or leave one open
 * that was saved before it.
 */
@QuarkusTest
class SessionBreaksResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String A = "{\"choice\":\"a\"}";

    private final Learner learner = Learner.registered();
    private String session;

    @BeforeEach
    void start() {
        session = Simulation.of("microsoft", 100, new Part("questions",
                List.of("single_choice", "single_choice", "single_choice", "single_choice"))).install().start(learner);
    }

    @Test
    void locksWhatWasShownOrAnswered() {
        read(1, 1);
        save(3, 1).then().statusCode(200);
        Response begun = learner.post("/" + session + "/breaks");
        begun.then().statusCode(200).body("status", equalTo("on_break"));
        assertThat(learner.post("/" + session + "/breaks").<String> path("breakStartedAt"))
                .isEqualTo(begun.path("breakStartedAt"));
        learner.get("/" + session).then().body("breakStartedAt", equalTo(begun.path("breakStartedAt")))
                .body("slots.locked", equalTo(List.of(true, false, true, false)));
        assertProblem(save(2, 1), 409, "session-paused").body("detail", containsString("End the break"));
        assertProblem(learner.post("/" + session + "/pause"), 409, "not-in-policy");
        learner.post("/" + session + "/breaks/end").then().statusCode(200).body("status", equalTo("open"))
                .body("breakStartedAt", nullValue());
        assertProblem(save(1, 1), 409, "slot-locked");
        assertProblem(save(3, 2), 409, "slot-locked");
        save(2, 1).then().statusCode(200);
    }

    /** The save waits for the session, the break gets it first: then the answer came during the break. */
    @Test
    void refusesAnAnswerThatWaitedForTheBreak() {
        read(1, 2);
        List<Response> answers = Locks.inTurn(session, () -> learner.post("/" + session + "/breaks"), () -> save(1, 1));
        answers.get(0).then().statusCode(200).body("status", equalTo("on_break"));
        assertProblem(answers.get(1), 409, "session-paused");
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        assertProblem(save(1, 1), 409, "slot-locked");
        assertThat(Stored.count("answer WHERE session_id = '" + session + "'")).isZero();
    }

    /** The save gets it first. Nobody was shown the question: only what is read under the lock tells that it was answered. */
    @Test
    void locksAnAnswerThatItWaitedFor() {
        List<Response> answers = Locks.inTurn(session, () -> save(4, 1), () -> learner.post("/" + session + "/breaks"));
        answers.get(0).then().statusCode(200).body("revision", equalTo(1));
        answers.get(1).then().statusCode(200).body("status", equalTo("on_break"));
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        assertProblem(save(4, 2), 409, "slot-locked");
        save(1, 1).then().statusCode(200);
    }

    /**
     * It was read when there was no break yet and would be shown when there is one, unlocked: a look into the next questions.
     */
    @Test
    void showsNothingNewThatWaitedForTheBreak() {
        List<Response> answers = Locks.inTurn(session, () -> learner.post("/" + session + "/breaks"), () -> read(1, 2));
        answers.get(0).then().statusCode(200);
        assertProblem(answers.get(1), 409, "session-paused");
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        read(1, 2).then().statusCode(200).body("items.locked", equalTo(List.of(false, false)));
    }

    /** And the other way round: it was shown, so the break locks it. */
    @Test
    void locksWhatIsBeingShown() {
        List<Response> answers = Locks.inTurn(session, () -> read(2, 2), () -> learner.post("/" + session + "/breaks"));
        answers.get(0).then().statusCode(200).body("items.position", equalTo(List.of(2, 3)));
        answers.get(1).then().statusCode(200);
        learner.get("/" + session).then().body("slots.locked", equalTo(List.of(false, true, true, false)));
    }

    /** Ending waits for a beginning that is not yet committed, and ends it. */
    @Test
    void endsABreakThatBeganWhileItWaited() {
        List<Response> answers = Locks.inTurn(session, () -> learner.post("/" + session + "/breaks"),
                () -> learner.post("/" + session + "/breaks/end"));
        answers.forEach(answer -> answer.then().statusCode(200));
        learner.get("/" + session).then().body("status", equalTo("open"));
    }

    @Test
    void letsTheClockRunOnWhereThePolicySaysSo() {
        Instant deadline = deadline();
        learner.post("/" + session + "/breaks").then().statusCode(200).body("deadlineAt", equalTo(deadline.toString()));
        learner.post("/" + session + "/breaks/end").then().statusCode(200).body("deadlineAt", equalTo(deadline.toString()));
        learner.post("/" + session + "/breaks").then().statusCode(200);
        moveBack("6010 s");
        await().atMost(SOON).untilAsserted(() -> learner.get("/" + session).then().body("status", equalTo("submitted")));
        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"))));
        assertThat(event.getString("submittedBy")).isEqualTo("deadline");
        assertProblem(learner.post("/" + session + "/breaks/end"), 409, "session-closed");
    }

    /**
     * A sweeper that looks at the deadline alone would hand in what is on a break; a break without end would never be handed
     * in at all.
     */
    @Test
    void stopsTheClockWhereThePolicySaysSo() {
        String rested = startWithStoppingBreaks();
        Instant deadline = deadline();
        learner.post("/" + session + "/breaks").then().statusCode(200);
        moveBack("2 h");
        Stored.change("UPDATE exam_session SET sweep_at = clock_timestamp() + interval '1 s' WHERE id = '" + session + "'");
        learner.post("/" + session + "/breaks/end").then().statusCode(200).body("status", equalTo("open"));
        assertThat(deadline()).isCloseTo(deadline, within(10, ChronoUnit.SECONDS));
        save(1, 1).then().statusCode(200);

        learner.post("/" + rested + "/breaks").then().statusCode(200);
        assertThat(Stored.count("exam_session WHERE id = '" + rested
                + "' AND sweep_at > clock_timestamp() + interval '29 days'")).isEqualTo(1);
        Stored.change(
                "UPDATE exam_session SET deadline_at = deadline_at - interval '2 h', break_started_at = break_started_at - "
                        + "interval '2 h' WHERE id = '" + rested + "'");
        learner.submit(rested).then().statusCode(202);
        assertThat(Stored.texts("SELECT submitted_by FROM exam_session WHERE id = '" + rested + "'"))
                .containsExactly("learner");
    }

    @Test
    void isHandedInWhenABreakThatStoppedTheClockIsNeverEnded() {
        startWithStoppingBreaks();
        learner.post("/" + session + "/breaks").then().statusCode(200);
        Stored.change("UPDATE exam_session SET sweep_at = clock_timestamp() WHERE id = '" + session + "'");
        await().atMost(SOON).untilAsserted(() -> learner.get("/" + session).then().body("status", equalTo("submitted")));
    }

    /** It would put off the submission for as long as it likes. */
    @Test
    void beginsNoBreakWhenTheTimeIsUp() {
        startWithStoppingBreaks();
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '10 s' WHERE id = '" + session + "'");
        assertProblem(learner.post("/" + session + "/breaks"), 409, "deadline-passed");
    }

    @Test
    void maySubmitOrAbandonDuringABreak() {
        learner.post("/" + session + "/breaks").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
        learner.get("/" + session).then().body("status", equalTo("submitted")).body("breakStartedAt", nullValue());
        String other = Simulation.of("microsoft", 100, new Part("questions", List.of("single_choice"))).install()
                .start(learner);
        learner.post("/" + other + "/breaks").then().statusCode(200);
        learner.post("/" + other + "/abandon").then().statusCode(200).body("status", equalTo("abandoned"));
        assertProblem(Learner.registered().post("/" + other + "/breaks"), 404, "not-found");
    }

    /** A page that was shown before is no news: it costs a read and no more. Nor does any page where no break locks. */
    @Test
    void writesDownOnceWhatWasShown() {
        read(1, 2);
        String version = rowVersion();
        read(1, 2);
        read(2, 1);
        assertThat(rowVersion()).isEqualTo(version);
        read(2, 3);
        assertThat(rowVersion()).isNotEqualTo(version);
        assertThat(Stored.texts("SELECT seen_positions FROM exam_session WHERE id = '" + session + "'"))
                .containsExactly("{1,2,3,4}");

        session = Simulation.of("aws", 100, new Part("questions", List.of("single_choice", "single_choice"))).install()
                .start(learner);
        String untouched = rowVersion();
        read(1, 2).then().statusCode(200);
        assertThat(rowVersion()).isEqualTo(untouched);
    }

    /** Whatever this process remembers of the session, it was another one that has shown the questions. */
    @Test
    void locksWhatAnotherReplicaHasShown() {
        read(1, 1);
        Stored.change("UPDATE exam_session SET seen_positions = '{1,4}' WHERE id = '" + session + "'");
        read(3, 1);
        learner.post("/" + session + "/breaks").then().statusCode(200);
        learner.get("/" + session).then().body("slots.locked", equalTo(List.of(true, false, true, true)));
    }

    private String startWithStoppingBreaks() {
        ObjectNode policy = Simulation.policyOf("microsoft").deepCopy();
        policy.putObject("breaks").put("allowed", true).put("clockRuns", false).put("locksSeen", false);
        Simulation stopping = new Simulation("sim-stopping", policy, 100,
                List.of(new Part("questions", List.of("single_choice", "single_choice")))).install();
        session = stopping.start(learner);
        return new Simulation("sim-resting", policy, 100, stopping.parts()).install().start(learner);
    }

    private void moveBack(String interval) {
        String by = " - interval '" + interval + "'";
        Stored.change("UPDATE exam_session SET deadline_at = deadline_at" + by + ", sweep_at = sweep_at" + by
                + ", break_started_at = break_started_at" + by + " WHERE id = '" + session + "'");
    }

    private Instant deadline() {
        return Instant.parse(learner.get("/" + session).path("deadlineAt"));
    }

    private String rowVersion() {
        return Stored.texts("SELECT CAST(xmin AS text) FROM exam_session WHERE id = '" + session + "'").get(0);
    }

    private Response read(int from, int limit) {
        return learner.get("/" + session + "/questions?from=" + from + "&limit=" + limit);
    }

    private Response save(int position, int revision) {
        return learner.save(session, position, revision, A);
    }
}
