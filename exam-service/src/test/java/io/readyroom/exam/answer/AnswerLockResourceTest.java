package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;

/** Promise: where the policy locks on answer, the answer that was acknowledged first is the one that stays. */
@QuarkusTest
class AnswerLockResourceTest {

    private final Learner learner = Learner.guest();

    @BeforeEach
    void install() {
        LockingForms.install();
    }

    /** A lock that was set by another statement, or only when the key is told, would let the second answer in. */
    @Test
    void locksAnAnsweredSlotAndNoOther() {
        String session = learner.sit(LockingForms.DRILL);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked");
        assertProblem(learner.save(session, 1, 2, "null"), 409, "slot-locked");
        learner.save(session, 3, 1, "{\"order\":[\"a\"]}").then().statusCode(200);
        learner.get("/" + session).then().body("slots.findAll { it.locked }.position", contains(1, 3));
        learner.stored(session, 1).then().body("items[0].revision", equalTo(1)).body("items[0].response.choice", equalTo("a"))
                .body("items[0].locked", equalTo(true));
    }

    @Test
    void locksByTheLongWayToo() {
        String session = learner.sit(LockingForms.DRILL);
        String longWay = session.toUpperCase(Locale.ROOT);
        learner.save(longWay, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertProblem(learner.save(longWay, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked");
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked");
    }

    /** The client that lost the first answer must not believe that its learner's work is lost. */
    @Test
    void acknowledgesTheSameAnswerAgainAndNothingElse() {
        String session = learner.sit(LockingForms.DRILL);
        String savedAt = learner.save(session, 1, 4, "{\"choice\":\"a\"}").then().statusCode(200).extract().path("savedAt");
        learner.save(session, 1, 4, "{\"choice\":\"a\"}").then().statusCode(200).body("savedAt", equalTo(savedAt))
                .body("revision", equalTo(4));
        for (int revision : new int[] { 3, 5 }) {
            assertProblem(learner.save(session, 1, revision, "{\"choice\":\"a\"}"), 409, "slot-locked");
        }
        assertProblem(learner.save(session, 1, 4, "{\"choice\":\"b\"}"), 409, "slot-locked");
        assertThat(Stored.texts("SELECT revision FROM answer_history WHERE session_id = '" + session + "'"))
                .containsExactly("4");
    }

    /** What was locked otherwise, a repetition does not open. */
    @Test
    void refusesARepetitionWhereSomethingElseHasLocked() {
        String session = learner.sit(LockingForms.SERIES);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET locked_positions = '{1}' WHERE id = '" + session + "'");
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "slot-locked");
    }

    @Test
    void locksNothingByAClearedAnswer() {
        String session = learner.sit(LockingForms.DRILL);
        learner.save(session, 1, 1, "null").then().statusCode(200);
        learner.save(session, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
        assertProblem(learner.save(session, 1, 3, "{\"choice\":\"c\"}"), 409, "slot-locked");
    }

    @Test
    void locksWhatWasPassedWhereThereIsNoWayBack() {
        String session = learner.sit(LockingForms.REVISION);
        learner.save(session, 3, 1, "{\"order\":[\"a\"]}").then().statusCode(200);
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "slot-locked");
        learner.save(session, 4, 1, "null").then().statusCode(200);
        learner.get("/" + session).then().body("slots.findAll { it.locked }.position", contains(1, 2, 3));
    }

    @Test
    void locksASeriesQuestionByQuestion() {
        String session = learner.sit(LockingForms.SERIES);
        learner.save(session, 6, 1, "{\"answers\":{\"s1\":true}}").then().statusCode(200);
        assertProblem(learner.save(session, 6, 2, "{\"answers\":{\"s1\":false}}"), 409, "slot-locked");
        learner.save(session, 5, 1, "{\"selections\":{\"g1\":\"o1\"}}").then().statusCode(200);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(session, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
        learner.get("/" + session).then().body("slots.findAll { it.locked }.position", contains(5, 6));
    }

    /** Two tabs that were offline with the same questions: one of them was first. */
    @Test
    void locksInABatch() {
        String session = learner.sit(LockingForms.DRILL);
        learner.save(session, 2, 1, "{\"choices\":[\"a\"]}").then().statusCode(200);
        learner.patch(session, """
                {"answers":[{"position":1,"response":{"choice":"b"},"revision":1},
                  {"position":2,"response":{"choices":["a"]},"revision":1},
                  {"position":2,"response":{"choices":["b"]},"revision":2},
                  {"position":4,"response":null,"revision":1}]}""").then().statusCode(200)
                .body("items.outcome", contains("saved", "saved", "locked", "saved"));
        learner.get("/" + session).then().body("slots.findAll { it.locked }.position", contains(1, 2));
    }

    /** An answer of a release that locked nothing: whoever is told its key now must not change it afterwards. */
    @Test
    void locksWhatWasSavedWithoutALock() {
        String session = learner.sit(LockingForms.DRILL);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET locked_positions = '{7}' WHERE id = '" + session + "'");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked");
        learner.get("/" + session).then().body("slots.findAll { it.locked }.position", contains(1, 7));
    }

    @Test
    void refusesAFlagWhereThePolicyHasNone() {
        String session = learner.sit(LockingForms.SERIES);
        for (String id : new String[] { session, session.toUpperCase(Locale.ROOT) }) {
            assertProblem(learner.put(id, 1, "{\"response\":{\"choice\":\"a\"},\"revision\":1,\"flagged\":true}"), 409,
                    "not-in-policy").body("errors[0].field", equalTo("flagged"));
        }
        learner.patch(session,
                "{\"answers\":[{\"position\":1,\"response\":{\"choice\":\"a\"},\"revision\":1,\"flagged\":true}]}")
                .then().statusCode(200).body("items[0].outcome", equalTo("invalid"))
                .body("items[0].error.field", equalTo("flagged"));
        learner.stored(session, 1).then().body("items[0].revision", equalTo(0)).body("items[0].flagged", equalTo(false));
        learner.put(session, 1, "{\"response\":{\"choice\":\"a\"},\"revision\":1,\"flagged\":false}").then().statusCode(200);
    }

    @Test
    void takesMoreSelectionsOnlyWhereThePolicyHasNoCap() {
        String many = "{\"choices\":[\"a\",\"b\",\"c\"]}";
        learner.save(learner.sit(LockingForms.SERIES), 2, 1, many).then().statusCode(200);
        assertProblem(learner.save(learner.sit(LockingForms.DRILL), 2, 1, many), 422, "invalid-response");
        assertProblem(learner.save(learner.sit(LockingForms.SERIES), 2, 1, "{\"choices\":[\"a\",\"z\"]}"), 422,
                "invalid-response");
    }

    @Test
    void tellsAPausedSessionFromALockedSlot() {
        String session = learner.sit(LockingForms.DRILL);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.post("/" + session + "/pause").then().statusCode(200);
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "session-paused");
        learner.post("/" + session + "/resume").then().statusCode(200);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
    }
}
