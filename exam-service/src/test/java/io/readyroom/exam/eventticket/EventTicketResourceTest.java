package io.readyroom.exam.eventticket;

import static io.readyroom.exam.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class EventTicketResourceTest {

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
    }

    @Test
    void opensOneStreamOnce() {
        String ticket = issue();
        spend(ticket).then().statusCode(200).body("sessionId", equalTo(session))
                .body("status", equalTo("open")).body("serverTime", notNullValue())
                .body("learnerId", equalTo(learner.id().toString()));
        assertProblem(spend(ticket), 404, "not-found");
    }

    @Test
    void isSpentOnceByManyAtOnce() {
        String ticket = issue();
        List<Integer> statuses = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> spend(ticket)))
                .toList().stream().map(call -> call.join().statusCode()).toList();
        assertThat(statuses).containsOnlyOnce(200).contains(404);
    }

    @Test
    void expires() {
        String ticket = issue();
        Stored.change("UPDATE event_ticket SET expires_at = clock_timestamp() WHERE session_id = '" + session + "'");
        assertProblem(spend(ticket), 404, "not-found");
    }

    @Test
    void keepsOnlyAHash() {
        String ticket = issue();
        assertThat(Stored.count("event_ticket WHERE encode(ticket_hash, 'escape') LIKE '%" + ticket + "%'")).isZero();
    }

    @Test
    void isSpentByServicesOnly() {
        String ticket = issue();
        assertProblem(learner.request().contentType(ContentType.JSON).body("{\"ticket\":\"" + ticket + "\"}")
                .post("/internal/event-tickets/spend"), 403, "forbidden");
        assertProblem(given().contentType(ContentType.JSON).body("{\"ticket\":\"" + ticket + "\"}")
                .post("/internal/event-tickets/spend"), 401, "not-authenticated");
        assertProblem(spend(""), 400, "invalid-request");
        spend(ticket).then().statusCode(200);
    }

    private String issue() {
        return learner.post("/" + session + "/event-tickets").then().statusCode(201).body("expiresIn", equalTo(30)).extract()
                .path("ticket");
    }

    private static Response spend(String ticket) {
        return given().auth().oauth2(TestTokens.service("gateway")).contentType(ContentType.JSON)
                .body("{\"ticket\":\"" + ticket + "\"}").post("/internal/event-tickets/spend");
    }
}
