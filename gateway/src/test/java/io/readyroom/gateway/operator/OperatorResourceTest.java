package io.readyroom.gateway.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class OperatorResourceTest {

    private static final String LETTERS = "/v1/operator/dead-letters";
    private static final String REPLAY = LETTERS + "/replay";
    private static final String EVENTS = "/v1/operator/events/replay";
    private static final String OLDEST = "01930000-0000-7000-8000-000000000001";
    private static final String MIDDLE = "01930000-0000-7000-8000-000000000002";
    private static final String NEWEST = "01930000-0000-7000-8000-000000000003";

    private final StubUpstream question = StubUpstream.of("question-service");
    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final StubUpstream scoring = StubUpstream.of("scoring-service");
    private final StubUpstream user = StubUpstream.of("user-service");

    @BeforeEach
    void answerWithNothing() {
        for (StubUpstream service : List.of(question, exam, scoring, user)) {
            service.reset();
            service.answer("GET", LETTERS, 200, "{\"items\":[],\"nextCursor\":null}");
            service.answer("POST", REPLAY, 200, "{\"replayed\":0,\"failed\":0,\"left\":0,\"items\":[]}");
            service.answer("POST", EVENTS, 202, "{\"service\":\"x\",\"topics\":[]}");
        }
    }

    /** Pages one behind the other would hide the newest; a page cut without its cursor would lose the rest. */
    @Test
    void listsTheLettersOfAllServicesInOneOrder() {
        scoring.answer("GET", LETTERS, 200, page(letter(NEWEST, "scoring-service") + "," + letter(OLDEST, "scoring-service")));
        exam.answer("GET", LETTERS, 200, page(letter(MIDDLE, "exam-service")));
        String cursor = operator().get(LETTERS + "?limit=2").then().statusCode(200)
                .body("items.id", contains(NEWEST, MIDDLE)).body("items.service", contains("scoring-service", "exam-service"))
                .body("unavailable", empty()).body("nextCursor", notNullValue()).extract().path("nextCursor");
        operator().queryParam("cursor", cursor).get(LETTERS).then().statusCode(200).body("items", hasSize(3))
                .body("nextCursor", nullValue());
        assertThat(exam.requests()).last().extracting(StubRequest::query).asString().contains("cursor=" + cursor);
    }

    @Test
    void asksOnlyTheServiceThatIsNamed() {
        operator().get(LETTERS + "?service=exam-service").then().statusCode(200);
        assertThat(exam.requests()).hasSize(1);
        assertThat(scoring.requests()).isEmpty();
        problem(operator().get(LETTERS + "?service=gateway").then(), 400, "invalid-request").body("errors.field",
                contains("service"));
    }

    /** One that is down is often why letters are looked at: it must not keep the others' back. */
    @Test
    void namesAServiceThatDoesNotAnswer() {
        exam.answer("GET", LETTERS, 200, page(letter(MIDDLE, "exam-service")));
        scoring.answer("GET", LETTERS, 500, "{}");
        operator().get(LETTERS).then().statusCode(200).body("items.id", contains(MIDDLE))
                .body("unavailable", contains("scoring-service"));
        problem(operator().get(LETTERS + "?service=scoring-service").then(), 503, "unavailable");
    }

    @Test
    void hasLettersReplayedWithTheOperatorsToken() {
        scoring.answer("POST", REPLAY, 200, """
                {"replayed":1,"failed":1,"left":7,"items":[{"id":"%s","outcome":"replayed"},
                 {"id":"%s","outcome":"failed","reason":"data is not JSON"}]}""".formatted(OLDEST, NEWEST));
        operator().body("{\"aggregate\":\"a\",\"from\":\"2026-11-01T00:00:00Z\"}").post(REPLAY).then().statusCode(200)
                .body("replayed", equalTo(1)).body("failed", equalTo(1)).body("left", equalTo(7))
                .body("items.outcome", contains("replayed", "failed"));
        assertThat(question.requests()).singleElement().satisfies(asked -> {
            assertThat(asked.body()).contains("\"service\":\"question-service\"", "\"aggregate\":\"a\"",
                    "\"from\":\"2026-11-01T00:00:00Z\"");
            assertThat(asked.header("Authorization")).hasValueSatisfying(sent -> assertThat(sent).startsWith("Bearer "));
        });
    }

    @Test
    void passesARefusalOn() {
        exam.answer("POST", REPLAY, 400, """
                {"type":"urn:readyroom:problem:invalid-request","title":"t","status":400,"detail":"d",
                 "errors":[{"field":"ids","message":"needed"}]}""");
        problem(operator().body("{\"service\":\"exam-service\"}").post(REPLAY).then(), 400, "invalid-request")
                .body("errors.field", contains("ids"));
        problem(operator().body("{\"everything\":true}").post(REPLAY).then(), 400, "invalid-request").body("errors.field",
                contains("everything"));
    }

    @Test
    void hasEventsPublishedAgainEverywhere() {
        user.answer("POST", EVENTS, 202, """
                {"service":"user-service","topics":[{"topic":"readyroom.entitlements","from":"state"}]}""");
        operator().body("{}").post(EVENTS).then().statusCode(202).body("items", hasSize(4))
                .body("items[3].topics[0].from", equalTo("state"));
    }

    @Test
    void letsInOperatorsOnly() {
        for (String role : new String[] { "learner", "author", "reviewer", "partner", "guest" }) {
            var request = as(role);
            problem(request.get(LETTERS).then(), 403, "forbidden");
            problem(as(role).body("{}").post(REPLAY).then(), 403, "forbidden");
            problem(as(role).body("{}").post(EVENTS).then(), 403, "forbidden");
        }
        problem(given().get(LETTERS).then(), 401, "not-authenticated");
        as("admin").get(LETTERS).then().statusCode(200);
        assertThat(exam.requests()).as("asked by the administrator alone").hasSize(1);
    }

    private static RequestSpecification operator() {
        return as("operator");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).contentType(ContentType.JSON);
    }

    private static String page(String letters) {
        return "{\"items\":[" + letters + "],\"nextCursor\":null}";
    }

    private static String letter(String id, String service) {
        return """
                {"id":"%s","service":"%s","topic":"readyroom.exams","partition":1,"offset":7,"reason":"data is not JSON",
                 "recordedAt":"2026-11-01T00:00:00Z","createdAt":"2026-11-01T00:00:01Z","tries":0,"added":"later"}"""
                .formatted(id, service);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status).contentType(containsString("application/problem+json"))
                .body("type", endsWith(slug));
    }
}
