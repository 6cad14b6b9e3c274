package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Promise: an answer is saved whatever becomes of its feedback, and is told what it is worth only when it can't change. */
@QuarkusTest
class AnswerFeedbackResourceTest {

    private static final String ANSWER = "{\"choice\":\"a\"}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.guest();
    private StubUpstream scoring;
    private String session;

    @BeforeEach
    void start() {
        scoring = LockingForms.installWarm();
        session = learner.sit(LockingForms.DRILL);
    }

    @Test
    void tellsPointsAndKeyOfWhatIsStored() {
        for (String id : List.of(session, learner.sit(LockingForms.DRILL).toUpperCase(Locale.ROOT))) {
            learner.save(id, 1, 3, ANSWER).then().statusCode(200).body("position", equalTo(1)).body("revision", equalTo(3))
                    .body("savedAt", notNullValue()).body("feedback.points", equalTo(1)).body("feedback.maxPoints", equalTo(2))
                    .body("feedback.key.choice", equalTo(LockingForms.KEY_CANARY)).body("feedback", not(hasKey("new")))
                    .header(FeedbackGiver.VERSION_HEADER, FormMother.versionId(1).toString());
        }
        assertThat(asked()).hasSize(2).allSatisfy(request -> {
            JsonPath body = JsonPath.from(request.body());
            assertThat(body.getString("questionVersionId")).isEqualTo(FormMother.versionId(1).toString());
            assertThat(body.getString("gradingPolicy")).isEqualTo("PER_COMPONENT");
            assertThat(body.getString("response.choice")).isEqualTo("a");
            assertThat(request.header("Authorization")).get().asString().isNotEqualTo("Bearer " + learner.token());
        });
    }

    /** A service that graded what it was sent, and not what it stored, would tell what any answer is worth. */
    @Test
    void tellsNothingOfAnAnswerThatWasRefused() {
        learner.save(session, 1, 1, ANSWER).then().statusCode(200);
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked")
                .header(FeedbackGiver.VERSION_HEADER, nullValue());
        assertProblem(Learner.guest().save(session, 2, 1, "{\"choices\":[\"a\"]}"), 404, "not-found");
        learner.submit(session).then().statusCode(202);
        assertProblem(learner.save(session, 2, 1, "{\"choices\":[\"a\"]}"), 409, "session-closed");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void tellsNothingOfAClearedAnswerOrWhereThePolicyDoesNot() {
        learner.save(session, 1, 1, "null").then().statusCode(200).body("", not(hasKey("feedback")));
        learner.save(learner.sit(LockingForms.SERIES), 6, 1, "{\"answers\":{\"s1\":true}}").then().statusCode(200)
                .body("", not(hasKey("feedback"))).header(FeedbackGiver.VERSION_HEADER, nullValue());
        learner.save(learner.sit("ai-102"), 1, 1, ANSWER).then().statusCode(200).body("", not(hasKey("feedback")));
        assertThat(asked()).isEmpty();
    }

    /** Asked before the commit, scoring-service would tell a key that the learner could still use. */
    @Test
    void asksOnlyAfterTheCommit() throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            CompletableFuture<Response> blocked = CompletableFuture.supplyAsync(() -> learner.save(session, 1, 1, ANSWER));
            await().atMost(SOON).until(() -> Stored.count("pg_stat_activity WHERE datname = 'exam' "
                    + "AND wait_event_type = 'Lock' AND query LIKE '%exam_session%'") > 0);
            assertThat(asked()).isEmpty();
            connection.rollback();
            blocked.join().then().statusCode(200).body("feedback.points", equalTo(1));
        }
    }

    /** Feedback that was part of the save would lose the answer with it. */
    @Test
    void savesWithoutFeedbackAndTellsItToARepetition() {
        scoring.answer("POST", "/internal/grades", 503, "{}");
        savesWithout(1, ANSWER);
        scoring.answer("POST", "/internal/grades", 409,
                "{\"type\":\"urn:readyroom:problem:key-not-available\",\"status\":409}");
        savesWithout(2, "{\"choices\":[\"a\"]}");
        scoring.on("POST", "/internal/grades", request -> StubResponse.json(200, "{}").after(1_600));
        savesWithout(3, "{\"order\":[\"a\"]}").then().time(lessThan(1_600L));
        LockingForms.grading(scoring);
        await().atMost(SOON).untilAsserted(() -> learner.save(session, 1, 1, ANSWER).then().statusCode(200)
                .body("feedback.points", equalTo(1)));
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "slot-locked");
    }

    private Response savesWithout(int position, String response) {
        Response saved = learner.save(session, position, 1, response);
        saved.then().statusCode(200).body("", not(hasKey("feedback"))).header(FeedbackGiver.VERSION_HEADER, nullValue());
        learner.stored(session, position).then().body("items[0].revision", equalTo(1)).body("items[0].locked", equalTo(true));
        return saved;
    }

    private List<StubRequest> asked() {
        return scoring.requests().stream().filter(request -> request.path().startsWith("/internal/grades")).toList();
    }
}
