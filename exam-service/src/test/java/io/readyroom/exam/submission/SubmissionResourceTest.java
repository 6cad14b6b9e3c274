package io.readyroom.exam.submission;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Plans;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class SubmissionResourceTest {

    private final Learner learner = Learner.guest();

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    @Test
    void answersTheSameForEver() {
        String session = learner.sit("ai-102");
        String first = learner.submit(session).then().statusCode(202).body("status", equalTo("submitted"))
                .body("id", equalTo(session)).extract().asString();
        assertThat(learner.submit(session).then().statusCode(202).extract().asString()).isEqualTo(first);
        Stored.change("UPDATE exam_session SET status = 'scored', scored_at = now() WHERE id = '" + session + "'");
        assertThat(learner.submit(session).then().statusCode(202).extract().asString()).isEqualTo(first);
        learner.get("/" + session).then().body("status", equalTo("scored"));
        assertThat(Stored.count("outbox_sent WHERE subject = '" + session + "' AND type = 'ExamSessionSubmitted'")
                + Stored.count("outbox WHERE subject = '" + session + "' AND type = 'ExamSessionSubmitted'")).isEqualTo(1);
    }

    @Test
    void publishesAllThatGradingNeedsAndNoKey() {
        String session = learner.sit("ai-102");
        learner.put(session, 1, "{\"response\":{\"choice\":\"b\"},\"revision\":2,\"timeSpentMs\":1500,\"flagged\":true,"
                + "\"confidence\":\"sure\"}").then().statusCode(200);
        learner.save(session, 2, 1, "{\"choices\":[\"a\"]}").then().statusCode(200);
        learner.save(session, 2, 2, "null").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
        var message = KafkaRecords.await(Topics.EXAM_SESSIONS, record -> session.equals(record.key())
                && KafkaRecords.type(record).equals("ExamSessionSubmitted"));
        String data = KafkaRecords.data(message);
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted", data);
        assertThat(data).doesNotContain(FormMother.CANARY);
        JsonPath event = JsonPath.from(data);
        assertThat(event.getInt("aggregateVersion")).isEqualTo(2);
        assertThat(event.getString("learnerId")).isEqualTo(learner.id().toString());
        assertThat(event.getString("submittedBy")).isEqualTo("learner");
        assertThat(event.getBoolean("livemode")).isTrue();
        assertThat(event.getLong("timeSpentMs")).isBetween(0L, 60_000L);
        assertThat(event.getString("facts.gradingPolicy")).isEqualTo("PER_COMPONENT");
        assertThat(event.getList("slots")).hasSize(8);
        assertThat(event.getString("slots[0].questionVersionId")).isEqualTo(FormMother.versionId(1).toString());
        assertThat(event.getList("slots[0].shape.options")).containsExactly("c", "a", "b", "d");
        assertThat(event.getList("answers")).hasSize(2);
        assertThat(event.getString("answers[0].response.choice")).isEqualTo("b");
        assertThat(event.getInt("answers[0].timeSpentMs")).isEqualTo(1500);
        assertThat(event.getBoolean("answers[0].flagged")).isTrue();
        assertThat(event.getString("answers[0].confidence")).isEqualTo("sure");
        assertThat(event.getMap("answers[1]")).doesNotContainKey("response");
    }

    @Test
    void takesASessionWithoutAnyAnswer() {
        String session = learner.sit("ai-102");
        learner.submit(session).then().statusCode(202);
        learner.get("/" + session).then().body("status", equalTo("submitted")).body("answeredCount", equalTo(0));
        learner.get("?status=submitted").then().body("items", hasSize(1));
    }

    @Test
    void refusesAnAbandonedSession() {
        String session = learner.sit("ai-102");
        learner.post("/" + session + "/abandon").then().statusCode(200);
        assertProblem(learner.submit(session), 409, "session-closed");
        learner.get("/" + session).then().body("status", equalTo("abandoned"));
    }

    /** With {@code id = ANY($1)} each would read every month that there is. */
    @Test
    void submitsWithoutLookingIntoOtherMonths() {
        String session = learner.sit("ai-102");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertThat(Plans.partitionsRead(Submission.CLOSE, "'" + session + "'", "'" + learner.id() + "'", "'{open}'", "30"))
                .containsExactly("exam_session_early");
        assertThat(Plans.partitionsRead(SubmissionEvents.ANSWERS, "ARRAY['" + session + "']::uuid[]"))
                .containsExactly("answer_early");
        assertThat(Plans.partitionsRead(SubmissionEvents.SESSIONS, "ARRAY['" + session + "']::uuid[]"))
                .containsExactly("exam_session_early", "session_form_early");
    }
}
