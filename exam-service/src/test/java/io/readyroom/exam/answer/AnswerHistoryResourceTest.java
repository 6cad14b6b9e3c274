package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.restassured.response.Response;

/** Promise: the history holds exactly what was acknowledged. A log written beside the save would miss or invent some of it. */
@QuarkusTest
class AnswerHistoryResourceTest {

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
    }

    @Test
    void keepsWhatWasAcknowledgedAsItStoodAndNothingThatWasRefused() {
        learner.put(session, 1, "{\"response\":{\"choice\":\"a\"},\"revision\":1,\"flagged\":true,\"timeSpentMs\":700,"
                + "\"confidence\":\"sure\"}").then().statusCode(200);
        learner.save(session, 1, 3, "{\"choice\":\"b\"}").then().statusCode(200);
        learner.save(session, 1, 2, "{\"choice\":\"c\"}").then().statusCode(409);
        learner.save(session, 1, 3, "{\"choice\":\"d\"}").then().statusCode(409);
        learner.save(session, 1, 3, "{\"choice\":\"b\"}").then().statusCode(200);
        learner.save(session, 1, 4, "null").then().statusCode(200);
        Learner.guest().save(session, 1, 5, "{\"choice\":\"a\"}").then().statusCode(404);
        learner.submit(session).then().statusCode(202);
        learner.save(session, 1, 6, "{\"choice\":\"a\"}").then().statusCode(409);

        assertThat(Stored.texts("SELECT concat_ws(' ', revision, response ->> 'choice', flagged, spent_ms, confidence) "
                + "FROM answer_history WHERE session_id = '" + session + "' ORDER BY saved_at"))
                .containsExactly("1 a t 700 sure", "3 b t 700", "4 t 700");
        assertThat(Stored.count("answer a JOIN answer_history h USING (session_id, position, revision, saved_at) "
                + "WHERE session_id = '" + session + "' AND revision = 4")).isEqualTo(1);
    }

    /** Many arrive while a statement is in flight: of those that were collapsed only the stored one was acknowledged. */
    @Test
    void holdsTheAcknowledgedRevisionsWhenManyWereCoalesced() {
        ExecutorService clients = Executors.newFixedThreadPool(24);
        List<CompletableFuture<Response>> saves = IntStream.rangeClosed(1, 120)
                .map(i -> 1 + (i * 47) % 120)
                .mapToObj(revision -> CompletableFuture.supplyAsync(() -> Learner
                        .patiently(() -> learner.save(session, 1, revision, "{\"choice\":\"a\"}")), clients))
                .toList();
        List<String> acknowledged = new ArrayList<>();
        for (CompletableFuture<Response> save : saves) {
            if (save.join().statusCode() == 200) {
                acknowledged.add(save.join().path("revision").toString());
            }
        }
        clients.shutdown();
        assertThat(acknowledged).contains("120");
        assertThat(history("ORDER BY revision")).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(history("ORDER BY saved_at, revision")).isEqualTo(history("ORDER BY revision"));
    }

    @Test
    void holdsWhatTheExplainingPathSaved() throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            CompletableFuture<Response> blocked = CompletableFuture
                    .supplyAsync(() -> learner.save(session, 1, 1, "{\"choice\":\"a\"}"));
            await().atMost(Duration.ofSeconds(5)).until(() -> Stored.count("pg_stat_activity WHERE datname = 'exam' "
                    + "AND wait_event_type = 'Lock' AND query LIKE '%exam_session%'") > 0);
            assertThat(history("")).isEmpty();
            connection.rollback();
            blocked.join().then().statusCode(200);
        }
        assertThat(history("")).containsExactly("1");
    }

    @Test
    void canNotBeRewritten() {
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertThatThrownBy(() -> Stored.change("UPDATE answer_history SET revision = 2 WHERE session_id = '" + session + "'"))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> Stored.change("DELETE FROM answer_history WHERE session_id = '" + session + "'"))
                .hasMessageContaining("only added to");
    }

    private List<String> history(String order) {
        return Stored.texts("SELECT revision FROM answer_history WHERE session_id = '" + session + "' " + order);
    }
}
