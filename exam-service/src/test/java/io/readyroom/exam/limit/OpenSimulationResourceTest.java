package io.readyroom.exam.limit;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Rights;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class OpenSimulationResourceTest {

    private static final String SIMULATION = "{\"exam\":\"ai-102\",\"mode\":\"exam\"}";
    private static final String FAMILY = "azure-ai-engineer";

    private final Learner learner = Learner.registered();
    private StubUpstream questions;

    @BeforeEach
    void entitle() {
        questions = FormMother.install();
        Rights.grant(learner, "ai-102", FAMILY);
        Rights.grant(learner, "ai-103", FAMILY);
    }

    /** A bare refusal would leave a learner whose answer was lost without a way to the session. */
    @Test
    void refusesASecondOneAndSaysWhichRunsUntilWhen() {
        Response first = learner.start(SIMULATION);
        first.then().statusCode(201);
        int forms = questions.requests().size();
        assertProblem(learner.start(SIMULATION), 409, "simulation-open")
                .body("sessionId", equalTo(first.path("id"))).body("startedAt", equalTo(first.path("startedAt")))
                .body("endsAt", equalTo(first.path("deadlineAt"))).body("detail", containsString("abandon"));
        assertThat(questions.requests()).as("no form was asked for").hasSize(forms);
    }

    @Test
    void isInTheWayOfNothingElse() {
        learner.start(SIMULATION).then().statusCode(201);
        learner.start("{\"exam\":\"ai-103\",\"mode\":\"exam\"}").then().statusCode(201);
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"practice\"}").then().statusCode(201);
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"free\"}").then().statusCode(201);
        Learner other = Learner.registered();
        Rights.grant(other, "ai-102", FAMILY);
        other.start(SIMULATION).then().statusCode(201);
    }

    @Test
    void oneThatWasStartedByMistakeCanBeAbandoned() {
        String mistake = simulate();
        learner.post("/" + mistake + "/abandon").then().statusCode(200);
        assertThat(simulate()).isNotEqualTo(mistake);
    }

    @Test
    void submittingFreesIt() {
        learner.submit(simulate()).then().statusCode(202);
        simulate();
    }

    /** Vendors make people wait after a failed exam; who has paid for practice waits for nothing. */
    @Test
    void aFailedOneMayBeTriedAgainAtOnce() {
        for (int i = 0; i < 5; i++) {
            String failed = simulate();
            learner.submit(failed).then().statusCode(202);
            Stored.change(
                    "UPDATE exam_session SET status = 'scored', scored_at = clock_timestamp() WHERE id = '" + failed + "'");
        }
        simulate();
    }

    @Test
    void aFoldedOneIsNotInTheWay() {
        String over = simulate();
        learner.submit(over).then().statusCode(202);
        Stored.change("UPDATE exam_session SET status = 'scored', scored_at = clock_timestamp() - interval '31 d' WHERE id = '"
                + over + "'");
        await().atMost(Duration.ofSeconds(20)).until(() -> Stored.count("folded_session WHERE id = '" + over + "'") == 1);
        simulate();
    }

    /** It has ended by its clock; that somebody holds its row, and the sweeper passes it over, is not the learner's fault. */
    @Test
    void anExpiredOneThatIsNotSweptYetIsNotInTheWay() throws SQLException {
        String expired = simulate();
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '10 s', "
                    + "sweep_at = clock_timestamp() - interval '5 s' WHERE id = '" + expired + "'");
            connection.commit();
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + expired + "' FOR UPDATE").close();
            // Between the commit and the lock the sweeper may have come by: then there is nothing to see.
            assumeThat(learner.get("/" + expired).<String> path("status")).isEqualTo("open");
            simulate();
            connection.rollback();
        }
    }

    @Test
    void aPausedOneRuns() {
        String paused = simulate();
        Stored.change(
                "UPDATE exam_session SET status = 'paused', paused_at = clock_timestamp() - interval '2 h', deadline_at = "
                        + "clock_timestamp() - interval '1 h', sweep_at = clock_timestamp() + interval '1 d' WHERE id = '"
                        + paused + "'");
        assertProblem(learner.start(SIMULATION), 409, "simulation-open").body("sessionId", equalTo(paused));
    }

    /** It would be said to have ended an hour ago, and to be in the way all the same. */
    @Test
    void saysOfABreakWhoseClockStandsStillThatTheRestIsStillToCome() {
        String resting = simulate();
        Stored.change("UPDATE exam_session SET status = 'on_break', clock_stopped = true, break_started_at = clock_timestamp() "
                + "- interval '2 h', deadline_at = clock_timestamp() - interval '1 h', sweep_at = clock_timestamp() "
                + "+ interval '1 d' WHERE id = '" + resting + "'");
        Response refused = learner.start(SIMULATION);
        assertProblem(refused, 409, "simulation-open").body("sessionId", equalTo(resting));
        assertThat(Instant.parse(refused.path("endsAt"))).isCloseTo(Instant.now().plus(Duration.ofHours(1)),
                within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aRepetitionGetsTheSameAnswerNotARefusal() {
        String first = withKey().then().statusCode(201).extract().path("id");
        withKey().then().statusCode(201).body("id", equalTo(first));
    }

    private Response withKey() {
        return learner.request().header("Idempotency-Key", "simulate").contentType(ContentType.JSON).body(SIMULATION)
                .post(Learner.SESSIONS);
    }

    private String simulate() {
        return learner.start(SIMULATION).then().statusCode(201).extract().path("id");
    }
}
