package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Promise: what came after the deadline counts nowhere, and is not lost to its learner either. */
@QuarkusTest
class LateAnswerResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.guest();

    @BeforeEach
    void install() {
        LockingForms.install();
    }

    /** One table for all of it would score what is late as soon as somebody forgets a condition. */
    @Test
    void keepsItApartAndShowsItAfterTheEnd() {
        String session = learner.sit("ai-102");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        moveDeadline(session, "-6 s");
        assertLate(session, 1, 2, "{\"choice\":\"b\"}");
        shown(session, 1).body("items[0]", not(hasKey("late")));
        sweep(session);
        assertLate(session, 1, 3, "{\"choice\":\"c\"}");
        learner.patch(session, """
                {"answers":[{"position":2,"response":{"choices":["b"]},"revision":1},
                  {"position":2,"response":{"choices":["a"]},"revision":2}]}""").then().statusCode(200)
                .body("items[0].outcome", equalTo("late")).body("items[1].outcome", equalTo("late"));

        shown(session, 1).body("items[0].response.choice", equalTo("a")).body("items[0].revision", equalTo(1))
                .body("items[0].late.response.choice", equalTo("c")).body("items[0].late.receivedAt", notNullValue());
        shown(session, 2).body("items[0]", not(hasKey("response"))).body("items[0].late.response.choices[0]", equalTo("a"));
        learner.get("/" + session).then().body("answeredCount", equalTo(1));
        assertThat(Stored.count("answer_history WHERE session_id = '" + session + "'")).isEqualTo(1);
        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"))));
        assertThat(event.getList("answers")).hasSize(1);
        assertThat(event.getString("answers[0].response.choice")).isEqualTo("a");
    }

    @Test
    void looksTheSameByTheLongWay() {
        String session = ended("ai-102");
        assertLate(session, 1, 1, "{\"choice\":\"b\"}");
        assertThat(learner.get("/" + session.toUpperCase(Locale.ROOT) + "/questions").asString())
                .isEqualTo(learner.get("/" + session + "/questions").asString()).contains("\"late\"");
    }

    /** The client did not hear that it was in time. */
    @Test
    void doesNotCallLateWhatWasInTime() {
        String session = learner.sit("ai-102");
        learner.save(session, 1, 3, "{\"choice\":\"a\"}").then().statusCode(200);
        moveDeadline(session, "-6 s");
        assertLate(session, 1, 3, "{\"choice\":\"a\"}");
        assertLate(session, 1, 2, "{\"choice\":\"b\"}");
        assertThat(kept(session)).isZero();
    }

    @Test
    void keepsTheHigherRevisionAndShowsNothingOfAClearedOne() {
        String session = ended("ai-102");
        assertLate(session, 1, 5, "{\"choice\":\"b\"}");
        assertLate(session, 1, 4, "{\"choice\":\"c\"}");
        shown(session, 1).body("items[0].late.response.choice", equalTo("b"));
        assertLate(session, 1, 6, "null");
        shown(session, 1).body("items[0]", not(hasKey("late")));
        assertThat(kept(session)).isEqualTo(1);
    }

    @Test
    void keepsNothingThatComesADayLater() {
        String session = ended("ai-102");
        Stored.change("UPDATE exam_session SET started_at = started_at - interval '2 days', deadline_at = deadline_at "
                + "- interval '24 h' WHERE id = '" + session + "'");
        assertLate(session, 1, 1, "{\"choice\":\"b\"}");
        assertThat(kept(session)).isZero();
    }

    @Test
    void keepsNothingOfWhatWasHandedInOrIsSomebodyElses() {
        String session = learner.sit("ai-102");
        learner.submit(session).then().statusCode(202);
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "session-closed");
        moveDeadline(session, "-6 s");
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "session-closed");
        String other = ended("ai-102");
        assertProblem(Learner.guest().save(other, 1, 1, "{\"choice\":\"a\"}"), 404, "not-found");
        assertThat(kept(session) + kept(other)).isZero();
    }

    @Test
    void hidesItWhereThePolicySaysSoAndFromWhatAnOrganisationHasAssigned() {
        String hidden = ended(LockingForms.HIDDEN);
        assertLate(hidden, 1, 1, "{\"choice\":\"b\"}");
        shown(hidden, 1).body("items[0]", not(hasKey("late")));
        String assigned = ended("ai-102");
        Stored.change("UPDATE exam_session SET organisation_id = gen_random_uuid(), assignment_id = gen_random_uuid() "
                + "WHERE id = '" + assigned + "'");
        assertLate(assigned, 1, 1, "{\"choice\":\"b\"}");
        shown(assigned, 1).body("items[0]", not(hasKey("late")));
        assertThat(kept(hidden)).isEqualTo(1);
        assertThat(kept(assigned)).isEqualTo(1);
    }

    private String ended(String exam) {
        String session = learner.sit(exam);
        moveDeadline(session, "-6 s");
        sweep(session);
        return session;
    }

    private void sweep(String session) {
        Stored.change("UPDATE exam_session SET sweep_at = clock_timestamp() WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> learner.get("/" + session).path("status").equals("submitted"));
    }

    private static void moveDeadline(String session, String by) {
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() + interval '" + by + "', sweep_at = "
                + "clock_timestamp() + interval '1 h' WHERE id = '" + session + "'");
    }

    private void assertLate(String session, int position, int revision, String response) {
        assertProblem(learner.save(session, position, revision, response), 409, "deadline-passed");
    }

    private ValidatableResponse shown(String session, int position) {
        return learner.stored(session, position).then().statusCode(200);
    }

    private static long kept(String session) {
        return Stored.count("late_answer WHERE session_id = '" + session + "'");
    }
}
