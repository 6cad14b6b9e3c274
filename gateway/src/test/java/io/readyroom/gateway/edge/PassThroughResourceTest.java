package io.readyroom.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URL;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.gateway.Wire;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class PassThroughResourceTest {

    private static final String ANSWER = "{\"revision\":1,\"response\":{\"choice\":\"a\"}}";

    private final StubUpstream question = StubUpstream.of("question-service");
    private final StubUpstream user = StubUpstream.of("user-service");
    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final UUID learner = UUID.randomUUID();
    private final String session = UUID.randomUUID().toString();

    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void forget() {
        List.of(question, user, exam).forEach(StubUpstream::reset);
    }

    @Test
    void passesAnAnswerOnAsItIs() {
        String exotic = "{\"b\":1,  \"a\":[ 1.50, \"\\u00e4\" ]}";
        question.on("GET", "/v1/exams", request -> StubResponse.json(200, exotic).withHeader("ETag", "\"x\"")
                .withHeader("Cache-Control", "public, max-age=60"));
        given().queryParam("q", "azure ai").get("/v1/exams").then().statusCode(200).body(equalTo(exotic))
                .header("ETag", "\"x\"").header("Cache-Control", "public, max-age=60");
        assertThat(question.requests()).singleElement().extracting(StubRequest::query).isEqualTo("q=azure%20ai");
    }

    @Test
    void passesALargeAnswerOnWhole() {
        String large = "{\"items\":\"" + "x".repeat(3_000_000) + "\"}";
        question.answer("GET", "/v1/exams", 200, large);
        given().get("/v1/exams").then().statusCode(200).body(equalTo(large));
    }

    @Test
    void passesARefusalOnWithItsSlugAndHidesTheServiceInLocations() {
        exam.answer("PUT", "/v1/exam-sessions/" + session + "/answers/1", 409,
                "{\"type\":\"urn:readyroom:problem:stale-revision\",\"stored\":{\"revision\":7}}");
        exam.on("POST", "/v1/exam-sessions", request -> StubResponse.json(201, "{}")
                .withHeader("Location", exam.url() + "/v1/exam-sessions/" + session));
        save(TestTokens.learner(learner), ANSWER).then().statusCode(409).body("stored.revision", equalTo(7))
                .contentType("application/problem+json");
        given().auth().oauth2(TestTokens.learner(learner)).contentType(ContentType.JSON).body("{}").post("/v1/exam-sessions")
                .then().statusCode(201).header("Location", "/v1/exam-sessions/" + session);
    }

    /** Without the stripping, a client could choose the address that its logins are throttled under, or an identity. */
    @Test
    void tellsServicesOnlyWhatTheEdgeKnowsItself() {
        user.answer("POST", "/v1/login", 200, "{}");
        given().contentType(ContentType.JSON).body("{\"email\":\"a\"}").header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7").header("X-User-Id", "admin").header("X-Forwarded-Host", "evil")
                .post("/v1/login").then().statusCode(200);
        StubRequest seen = sent(user, "/v1/login");
        assertThat(seen.header("X-Forwarded-For")).get().asString().doesNotContain("203.0.113.7").contains("127.0.0.1");
        assertThat(seen.header("Forwarded")).isEmpty();
        assertThat(seen.header("X-User-Id")).isEmpty();
        assertThat(seen.header("X-Forwarded-Host")).isEmpty();
        assertThat(seen.body()).isEqualTo("{\"email\":\"a\"}");
    }

    @Test
    void goesOnInTheCallersTraceAndStartsOneWhereThereIsNone() {
        question.answer("GET", "/v1/exams", 200, "{}");
        String trace = "0af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01").get("/v1/exams").then().statusCode(200);
        given().get("/v1/exams").then().statusCode(200);
        assertThat(question.requests().get(0).header("traceparent")).get().asString().startsWith("00-" + trace)
                .doesNotContain("b7ad6b7169203331").doesNotContain(",");
        assertThat(question.requests().get(1).header("traceparent")).get().asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0\\d");
    }

    @Test
    void checksTheTokenBeforeAnythingIsPassedOn() {
        for (String token : List.of(TestTokens.expired(learner), TestTokens.foreign(learner), TestTokens.tampered(learner),
                TestTokens.wrongAudience(learner), "nonsense", "a.b.c")) {
            save(token, ANSWER).then().statusCode(401).body("type", endsWith(":not-authenticated"))
                    .header("WWW-Authenticate", "Bearer");
        }
        given().contentType(ContentType.JSON).body(ANSWER).put(answer()).then().statusCode(401);
        save(TestTokens.service("exam-service"), ANSWER).then().statusCode(403).body("type", endsWith(":forbidden"));
        assertThat(exam.requests()).isEmpty();
    }

    @Test
    void passesTheUsersOwnTokenOn() {
        exam.answer("PUT", answer(), 200, "{}");
        String token = TestTokens.guest(learner);
        save(token, ANSWER).then().statusCode(200);
        assertThat(sent(exam, answer()).header("Authorization")).contains("Bearer " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/internal/forms", "/internal/event-tickets/spend", "/v1/authoring", "/q/health",
            "/nothing",
            "/v1/exam-sessions/x/answers/1/more" })
    void hasNothingThatTheTableDoesNotList(String path) {
        given().auth().oauth2(TestTokens.learner(learner)).get(path).then().statusCode(404)
                .contentType("application/problem+json").body("type", endsWith(":not-found")).body("traceId", notNullValue());
        assertThat(exam.requests()).isEmpty();
        assertThat(question.requests()).isEmpty();
    }

    /** Longer than anything else may be, and never whole in memory here. */
    @Test
    void passesAFileOnAsItComes() {
        question.answer("POST", "/v1/authoring/imports", 202, "{}");
        String file = "a line of a file\n".repeat(300_000);
        send(file).then().statusCode(202);
        assertThat(sent(question, "/v1/authoring/imports").body()).isEqualTo(file);
    }

    @Test
    void handsARefusalOfAFileBackAndTakesTheNextRequest() {
        question.answer("POST", "/v1/authoring/imports", 400, "{\"type\":\"urn:readyroom:problem:invalid-request\"}");
        send("x").then().statusCode(400).body("type", endsWith(":invalid-request"));
        question.answer("POST", "/v1/authoring/imports", 202, "{}");
        send("y").then().statusCode(202);
    }

    @Test
    void holdsPicturesToTheirSize() {
        question.answer("POST", "/v1/authoring/media", 201, "{}");
        given().auth().oauth2(TestTokens.learner(learner)).contentType("image/png").body(new byte[2 * 1024 * 1024])
                .post("/v1/authoring/media").then().statusCode(201);
        given().auth().oauth2(TestTokens.learner(learner)).contentType("image/png").body(new byte[2 * 1024 * 1024 + 1])
                .post("/v1/authoring/media").then().statusCode(413).body("type", endsWith(":too-large"));
    }

    private Response send(String file) {
        return given().auth().oauth2(TestTokens.learner(learner)).contentType("text/plain").queryParam("exam", "ai-102")
                .body(file).post("/v1/authoring/imports");
    }

    @Test
    void namesTheMethodsOfAPath() {
        given().delete("/v1/exams").then().statusCode(405).header("Allow", "GET").body("type", endsWith(":method-not-allowed"));
    }

    /** REST clients normalise paths, hence plain bytes. */
    @ParameterizedTest
    @ValueSource(strings = { "/v1/exams;x=1", "/v1/exams%3Bx", "/v1/exams%2Fai-102", "/v1/exams%5Cai-102", "//v1/exams",
            "/v1//exams", "/v1/../internal/forms", "/v1/%2e%2e/internal/forms", "/v1/./exams", "/v1/exams%00",
            "/v1/exams/..;/internal/forms" })
    void refusesPathTricks(String path) {
        question.answer("GET", "*", 200, "{\"leak\":true}");
        String answer = Wire.exchange(gateway, "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:readyroom:problem:invalid-path");
        assertThat(question.requests()).isEmpty();
    }

    /** Refused by the HTTP decoder itself, before any of our code: no document, and no service sees it. */
    @Test
    void refusesABackslash() {
        question.answer("GET", "*", 200, "{\"leak\":true}");
        assertThat(Wire.exchange(gateway, "GET /v1\\exams HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(question.requests()).isEmpty();
    }

    @Test
    void refusesLongUrisAndLargeHeadersWithADocument() {
        String uri = Wire.exchange(gateway, "GET /v1/exams?q=" + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(uri).startsWith("HTTP/1.1 414").contains("uri-too-long");
        String headers = Wire.exchange(gateway, "GET /v1/exams HTTP/1.1\r\nHost: x\r\nX-A: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(headers).startsWith("HTTP/1.1 431").contains("headers-too-large");
    }

    /** An answer before the body was read, followed by a close, reaches the client as a reset: the document would be lost. */
    @Test
    void answersABodyOverTheLimitWithADocumentAndKeepsTheConnection() {
        String token = TestTokens.learner(learner);
        String large = "{\"x\":\"" + "y".repeat(300_000) + "\"}";
        save(token, large).then().statusCode(413).contentType("application/problem+json").body("type", endsWith(":too-large"));
        try (Wire wire = new Wire(gateway)) {
            wire.send("PUT " + answer() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 30; i++) {
                wire.send("2710\r\n" + "z".repeat(10_000) + "\r\n");
            }
            wire.send("0\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("too-large");
            exam.answer("PUT", answer(), 200, "{\"ok\":true}");
            wire.send("PUT " + answer() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length() + "\r\n\r\n" + ANSWER);
            assertThat(wire.answer()).startsWith("HTTP/1.1 200").contains("{\"ok\":true}");
        }
        assertThat(exam.requests()).hasSize(1);
    }

    @Test
    void takesALargerBodyWhereManyAnswersAreSynchronised() {
        exam.answer("PATCH", "/v1/exam-sessions/" + session + "/answers", 200, "{}");
        String token = TestTokens.learner(learner);
        String many = "{\"answers\":\"" + "x".repeat(200_000) + "\"}";
        given().auth().oauth2(token).contentType(ContentType.JSON).body(many).patch("/v1/exam-sessions/" + session + "/answers")
                .then().statusCode(200);
        given().auth().oauth2(token).contentType(ContentType.JSON).body(many + " ".repeat(80_000))
                .patch("/v1/exam-sessions/" + session + "/answers").then().statusCode(413);
        assertThat(exam.requests()).singleElement().extracting(StubRequest::body).isEqualTo(many);
    }

    @Test
    void readsOnlyTheMediaTypeOfTheRoute() {
        user.answer("POST", "/v1/oauth/token", 200, "{}");
        given().contentType("text/plain").body("x").post("/v1/login").then().statusCode(415)
                .body("type", endsWith(":unsupported-media-type"));
        given().contentType(ContentType.JSON).body("{}").post("/v1/oauth/token").then().statusCode(415);
        given().contentType(ContentType.URLENC).formParam("grant_type", "client_credentials").post("/v1/oauth/token").then()
                .statusCode(200);
        assertThat(sent(user, "/v1/oauth/token").body()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void takesAPostWithoutABody() {
        exam.answer("POST", "/v1/exam-sessions/" + session + "/submit", 202, "{}");
        given().auth().oauth2(TestTokens.learner(learner)).post("/v1/exam-sessions/" + session + "/submit").then()
                .statusCode(202);
    }

    @Test
    void putsTheSameHeadersOnEveryAnswer() {
        question.on("GET", "/v1/exams", request -> StubResponse.json(200, "{}").withHeader("X-Frame-Options", "ALLOWALL"));
        for (String path : List.of("/v1/exams", "/", "/docs", "/launch", "/nothing", "/v1/exam-sessions",
                "/v1/capabilities", "/openapi")) {
            given().get(path).then().header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Frame-Options", "DENY").header("Cache-Control", notNullValue())
                    .header("RateLimit-Policy", matchesPattern("\"address\";q=2500;w=12"))
                    .header("RateLimit", matchesPattern("\"address\";r=\\d+;t=\\d+"))
                    .header("Strict-Transport-Security", nullValue());
        }
        given().auth().oauth2(TestTokens.learner(learner)).get("/v1/exams").then()
                .header("RateLimit-Policy", "\"principal\";q=200;w=4");
    }

    private String answer() {
        return "/v1/exam-sessions/" + session + "/answers/1";
    }

    private io.restassured.response.Response save(String token, String body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).put(answer());
    }

    private static StubRequest sent(StubUpstream upstream, String path) {
        return upstream.requests().stream().filter(request -> request.path().equals(path)).findFirst().orElseThrow();
    }
}
