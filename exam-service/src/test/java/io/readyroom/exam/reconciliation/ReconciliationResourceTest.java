package io.readyroom.exam.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;

@QuarkusTest
class ReconciliationResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(management = true)
    URL management;

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void submit() {
        FormMother.install();
        session = learner.sit("ai-102");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
    }

    @Test
    void publishesASubmissionWithoutAResultAgainAsANewEventWithTheSameContent() {
        Stored.change("UPDATE exam_session SET check_at = clock_timestamp() WHERE id = '" + session + "'");
        List<ConsumerRecord<String, byte[]>> submissions = KafkaRecords.awaitCount(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"), 2);
        assertThat(submissions.stream().map(message -> KafkaRecords.header(message, "ce_id"))).doesNotHaveDuplicates();
        assertThat(submissions.stream().map(KafkaRecords::data).distinct()).hasSize(1);
        assertThat(Stored.count("exam_session WHERE id = '" + session
                + "' AND emissions = 1 AND check_at > clock_timestamp() + interval '40 s'")).isEqualTo(1);
    }

    @Test
    void marksASessionAsScoredAndLeavesItAlone() {
        String scored = EventContracts.example("results", "ExamScored")
                .replace("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11", session);
        UUID event = UUID.randomUUID();
        KafkaRecords.send(event, Topics.RESULTS, session, "ExamScored", session, scored);
        await().atMost(SOON).until(() -> status().equals("scored"));
        KafkaRecords.send(event, Topics.RESULTS, session, "ExamScored", session, scored);
        KafkaRecords.send(Topics.RESULTS, session, "ExamScored", session, scored);
        String other = learner.sit("ai-102");
        learner.submit(other).then().statusCode(202);
        KafkaRecords.send(Topics.RESULTS, session, "ExamScored", other,
                scored.replace(session, other));
        await().atMost(SOON).until(() -> learner.get("/" + other).path("status").equals("scored"));
        assertThat(Stored.count("exam_session WHERE id = '" + session + "' AND version = 3")).isEqualTo(1);
        Stored.change("UPDATE exam_session SET check_at = clock_timestamp() WHERE id = '" + session + "'");
        learner.get("/" + session).then().body("status", equalTo("scored"));
    }

    @Test
    void ignoresAResultOfASessionThatIsNotSubmitted() {
        String open = learner.sit("ai-102");
        String scored = EventContracts.example("results", "ExamScored")
                .replace("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11", open);
        KafkaRecords.send(Topics.RESULTS, session, "ExamScored", open, scored);
        KafkaRecords.send(Topics.RESULTS, session, "ExamScored", session, scored.replace(open, session));
        await().atMost(SOON).until(() -> status().equals("scored"));
        learner.get("/" + open).then().body("status", equalTo("open"));
    }

    @Test
    void measuresSessionsSavesAndTheOldestUnscoredSubmission() {
        learner.sit("ai-102");
        await().atMost(SOON).untilAsserted(() -> given()
                .get("http://" + management.getAuthority() + "/q/metrics").then().statusCode(200)
                .body(containsString("readyroom_answers_saved_total"))
                .body(containsString("readyroom_sessions_open"))
                .body(containsString("readyroom_submissions_oldest_unscored_seconds")));
    }

    private String status() {
        return learner.get("/" + session).path("status");
    }
}
