package io.readyroom.exam.control;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;

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
}
