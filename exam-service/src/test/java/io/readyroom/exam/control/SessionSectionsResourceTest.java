package io.readyroom.exam.control;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import io.restassured.response.Response;

/**
 * Promise: a section that was left takes no more answers, and one that is ahead none yet, whatever is under way. A
 * client that is trusted to hide what is behind, or a lock that is decided on before the session's row is held, would
 * let answers in.
 */
@QuarkusTest
class SessionSectionsResourceTest {

    private static final List<Part> PARTS = List.of(new Part("questions", List.of("single_choice", "single_choice")),
            new Part("case_study", List.of("single_choice", "single_choice")), new Part("questions", List.of("single_choice")));
    private static final String A = "{\"choice\":\"a\"}";

    private final Learner learner = Learner.registered();
    private String session;

    @BeforeEach
    void start() {
        session = new Simulation("sim-microsoft", Simulation.policyOf("microsoft"), 100, PARTS).install().start(learner);
    }

    @Test
    void finishesOneAfterTheOther() {
        finish(1).then().statusCode(200).body("status", equalTo("open"));
        String version = version();
        finish(1).then().statusCode(200).body("status", equalTo("open"));
        assertThat(version()).as("finished twice, changed once").isEqualTo(version);
        assertStatuses("finished", "open", "ahead");
        assertProblem(finish(3), 409, "section-not-open").body("openSection", equalTo(2));
        finish(2).then().statusCode(200);
        save(5, 1).then().statusCode(200);
        finish(3).then().statusCode(200);
        assertStatuses("finished", "finished", "finished");
        assertProblem(save(5, 2), 409, "slot-locked");
    }

    @Test
    void knowsItsSections() {
        assertProblem(finish(4), 404, "not-found");
        assertProblem(finish(0), 404, "not-found");
        assertProblem(Learner.registered().post("/" + session + "/sections/1/finish"), 404, "not-found");
    }

    /** All in one section: there is nothing that opens, but it can be left. */
    @Test
    void finishesTheOnlySection() {
        session = new Simulation("sim-one", Simulation.policyOf("microsoft"), 100, PARTS.subList(0, 1)).install()
                .start(learner);
        save(1, 1).then().statusCode(200);
        assertStatuses("open");
        finish(1).then().statusCode(200);
        assertStatuses("finished");
        assertProblem(save(2, 1), 409, "slot-locked");
    }

    /** A break locks all that there is in the section; it is left only when it is finished. */
    @Test
    void isNotFinishedByABreak() {
        learner.get("/" + session + "/questions?from=1&limit=10").then().body("items.position", equalTo(List.of(1, 2)));
        learner.post("/" + session + "/breaks").then().statusCode(200);
        assertProblem(finish(1), 409, "session-paused");
        learner.post("/" + session + "/breaks/end").then().statusCode(200);
        assertStatuses("open", "ahead", "ahead");
        finish(1).then().statusCode(200);
        assertStatuses("finished", "open", "ahead");
    }

    @Test
    void leavesOpenWhatThePolicyDoesNotLock() {
        ObjectNode policy = Simulation.policyOf("microsoft").deepCopy();
        policy.putArray("lockOnLeave").add("case_study");
        session = new Simulation("sim-studies", policy, 100, PARTS).install().start(learner);
        finish(1).then().statusCode(200);
        assertStatuses("open", "open", "ahead");
        save(1, 1).then().statusCode(200);
        finish(2).then().statusCode(200);
        assertStatuses("open", "finished", "open");
        assertProblem(save(3, 1), 409, "slot-locked");
        finish(1).then().statusCode(200);
        save(1, 2).then().statusCode(200);
    }

    /** The save waits for the session, the end of the section gets it first. */
    @Test
    void refusesAnAnswerThatWaitedForTheEnd() {
        List<Response> answers = Locks.inTurn(session, () -> finish(1), () -> save(1, 1));
        answers.get(0).then().statusCode(200);
        assertProblem(answers.get(1), 409, "slot-locked");
        assertThat(Stored.count("answer WHERE session_id = '" + session + "'")).isZero();
    }

    @Test
    void locksAnAnswerThatItWaitedFor() {
        List<Response> answers = Locks.inTurn(session, () -> save(1, 1), () -> finish(1));
        answers.get(0).then().statusCode(200);
        answers.get(1).then().statusCode(200);
        assertProblem(save(1, 2), 409, "slot-locked");
        learner.get("/" + session).then().body("answeredCount", equalTo(1));
    }

    /** An answer to what comes next gets in as soon as the section is open, in whichever tab that happened. */
    @Test
    void takesAnAnswerThatWaitedForItsSection() {
        List<Response> answers = Locks.inTurn(session, () -> finish(1), () -> save(3, 1));
        answers.forEach(answer -> answer.then().statusCode(200));
    }

    @Test
    void saysTheSameOfSectionsTheShortWayAndTheLong() {
        finish(1).then().statusCode(200);
        learner.post("/" + session + "/breaks").then().statusCode(200);
        Response shortWay = learner.get("/" + session);
        Response resource = learner.get("/" + session + "?way=long");
        for (String part : List.of("sections", "policy", "breakStartedAt", "timeAllowedSeconds", "extraSeconds", "slots")) {
            assertThat(shortWay.<Object> path(part)).as(part).isNotNull().isEqualTo(resource.path(part));
        }
    }

    private void assertStatuses(String... statuses) {
        learner.get("/" + session).then().body("sections.status", equalTo(List.of(statuses)));
    }

    private String version() {
        return Stored.texts("SELECT version FROM exam_session WHERE id = '" + session + "'").get(0);
    }

    private Response finish(int section) {
        return learner.post("/" + session + "/sections/" + section + "/finish");
    }

    private Response save(int position, int revision) {
        return learner.save(session, position, revision, A);
    }
}
