package io.readyroom.exam.timeline;

import static io.readyroom.exam.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Promise: an operator can tell what became of a session, and learns nothing of what was answered. */
@QuarkusTest
class TimelineResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ANSWER = "what-somebody-wrote";

    private final Learner learner = Learner.guest();
    private final UUID operator = UUID.randomUUID();
    private String session;

    @BeforeEach
    void sit() {
        FormMother.install();
        session = learner.sit("ai-102");
        learner.save(session, 8, 1, "{\"text\":\"" + ANSWER + "\"}").then().statusCode(200);
        learner.save(session, 8, 4, "null").then().statusCode(200);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
    }

    @Test
    void tellsWhatHappenedAndWhereEventsWentButNoAnswer() {
        learner.submit(session).then().statusCode(202);
        awaitSent(2);
        timeline().body("service", equalTo("exam-service")).body("readAt", notNullValue()).body("notes", empty())
                .body("entries.kind", contains("started", "submitted", "saved", "saved", "event", "event"))
                .body("entries.findAll { it.kind == 'saved' }.detail.position", contains(8, 1))
                .body("entries[2].detail.saves", equalTo(2)).body("entries[2].detail.revision", equalTo(4))
                .body("entries[1].detail.submittedBy", equalTo("learner"))
                .body("entries[4].detail.type", equalTo("ExamSessionStarted"))
                .body("entries[5].detail.type", equalTo("ExamSessionSubmitted"))
                .body("entries[5].detail.topic", equalTo(Topics.EXAM_SESSIONS))
                .body("entries[5].tookMs", notNullValue());
        var message = KafkaRecords.await(Topics.EXAM_SESSIONS, m -> session.equals(m.key())
                && KafkaRecords.type(m).equals("ExamSessionSubmitted"));
        timeline().body("entries[5].detail.partition", equalTo(message.partition()))
                .body("entries[5].detail.offset", equalTo((int) message.offset()))
                .body("entries[5].detail.eventId", equalTo(KafkaRecords.header(message, "ce_id")));
        assertThat(look().asString()).doesNotContain(ANSWER, "choice", learner.id().toString(), FormMother.CANARY);
    }

    /** A look is a look: without its note it doesn't happen, and the note stays. */
    @Test
    void writesDownWhoLooked() {
        timeline();
        timeline();
        assertThat(Stored.count("audit_entry WHERE subject = '" + session + "' AND actor = '" + operator
                + "' AND action = 'timeline-read' AND at > clock_timestamp() - interval '1 min'")).isEqualTo(2);
        assertThatThrownBy(() -> Stored.change("DELETE FROM audit_entry WHERE subject = '" + session + "'"))
                .hasMessageContaining("only added");
        assertThatThrownBy(() -> Stored.change("UPDATE audit_entry SET actor = gen_random_uuid() WHERE subject = '" + session
                + "'")).hasMessageContaining("only added");
    }

    @Test
    void isForOperatorsAndKnowsOnlySessionsThatThereAre() {
        for (String role : new String[] { "learner", "guest", "author", "partner" }) {
            assertProblem(as(TestTokens.with(learner.id(), role), session), 403, "forbidden");
        }
        assertThat(Stored.count("audit_entry WHERE subject = '" + session + "'")).isZero();
        String unknown = UUID.randomUUID().toString();
        assertProblem(as(TestTokens.with(operator, "admin"), unknown), 404, "not-found");
        assertThat(Stored.count("audit_entry WHERE subject = '" + unknown + "'")).isZero();
    }

    @Test
    void saysThatASubmissionWasPublishedAgainAndThatAResultWasHeardOf() {
        learner.submit(session).then().statusCode(202);
        Stored.change("UPDATE exam_session SET check_at = clock_timestamp() WHERE id = '" + session + "'");
        awaitSent(3);
        timeline().body("entries.findAll { it.kind == 'event' }.sentence[2]", containsString("published again"))
                .body("entries.findAll { it.kind == 'event' }.sentence[1]", not(containsString("published again")))
                .body("entries.find { it.kind == 'submitted' }.detail.publishedAgain", equalTo(1))
                .body("entries.find { it.kind == 'submitted' }.detail.nextCheckAt", notNullValue());
        score();
        timeline().body("entries.kind", hasItem("acknowledged"))
                .body("entries.find { it.kind == 'acknowledged' }.tookMs", notNullValue());
    }

    @Test
    void tellsOfAPauseAndOfWhatTheClockEnded() {
        String practice = learner.sit("ai-900");
        learner.post("/" + practice + "/pause").then().statusCode(200);
        as(TestTokens.with(operator, "operator"), practice).then().statusCode(200)
                .body("entries.kind", hasItems("started", "paused"));
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '10 s', sweep_at = clock_timestamp() "
                + "WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> learner.get("/" + session).path("status").equals("submitted"));
        timeline().body("entries.find { it.kind == 'submitted' }.detail.submittedBy", equalTo("deadline"));
    }

    /** What is no longer kept is said, and not left out in silence. */
    @Test
    void worksForAFoldedSessionAndSaysWhatIsGone() throws SQLException {
        learner.submit(session).then().statusCode(202);
        score();
        awaitSent(2);
        Stored.change("UPDATE exam_session SET scored_at = scored_at - interval '31 days' WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> Stored.count("folded_session WHERE id = '" + session + "'") == 1);
        timeline().body("entries.kind", hasItems("started", "submitted", "saved", "folded")).body("notes", empty());
        Stored.change("DELETE FROM outbox_sent WHERE subject = '" + session + "'");
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE exam_owner");
            statement.execute("DELETE FROM answer_history WHERE session_id = '" + session + "'");
        }
        timeline().body("notes", hasSize(2)).body("entries.findAll { it.kind == 'saved' }.detail.revision", contains(4, 1))
                .body("entries.find { it.kind == 'saved' }.detail.saves", equalTo(null));
    }

    private ValidatableResponse timeline() {
        return look().then().statusCode(200);
    }

    private Response look() {
        return as(TestTokens.with(operator, "operator"), session);
    }

    private static Response as(String token, String id) {
        return given().auth().oauth2(token).get("/v1/operator/sessions/" + id + "/timeline");
    }

    private void awaitSent(int events) {
        await().atMost(SOON).until(() -> Stored.count("outbox_sent WHERE subject = '" + session + "'") == events);
    }

    private void score() {
        KafkaRecords.send(Topics.RESULTS, session, "ExamScored", session,
                EventContracts.example("results", "ExamScored").replace("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11", session));
        await().atMost(SOON).until(() -> learner.get("/" + session).path("status").equals("scored"));
    }
}
